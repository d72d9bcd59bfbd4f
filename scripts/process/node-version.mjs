/**
 * Ends the process with one sentence on a Node that is too old. It is written so that such a Node can still read it: the
 * entry scripts load it first and everything else by import() afterwards.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isGoodEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (!isGoodEnough) {
  console.error('Tallycut needs Node 20.19, 22.12 or newer, and this is ' + process.version + ': install a newer Node and run the command again.');
  process.exit(1);
}
