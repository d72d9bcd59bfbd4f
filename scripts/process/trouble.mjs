/**
 * A problem that the person at the keyboard can solve. Its message is one sentence that says what is wrong and what to do;
 * the entry scripts print it without a stack and exit with 1.
 */
export class Trouble extends Error {
  /**
   * @param {string} sentence what is wrong, and what to do
   * @param {string} [detail] the output of the program that failed, printed before the sentence
   */
  constructor(sentence, detail = '') {
    super(sentence);
    this.name = 'Trouble';
    this.detail = detail;
  }
}

/** What the operating system reports, said to a person. */
const systemSentences = new Map([
  ['ENOSPC', 'The disk is full: free some space and run the command again.'],
  ['EDQUOT', 'The disk quota is used up: free some space and run the command again.'],
  ['EROFS', 'The file system is read-only: set TALLYCUT_DATA to a folder that can be written to.'],
  ['EMFILE', 'Too many files are open: raise the limit (ulimit -n 4096) and run the command again.'],
  ['ENOMEM', 'There is not enough memory: close other programs and run the command again.'],
]);

/**
 * One sentence for anything that was thrown.
 * @param {unknown} error
 * @returns {Trouble}
 */
function asTrouble(error) {
  if (error instanceof Trouble) return error;
  const fault = /** @type {NodeJS.ErrnoException} */ (error instanceof Error ? error : new Error(String(error)));
  const known = systemSentences.get(fault.code ?? '');
  if (known) return new Trouble(known);
  if (fault.code === 'EACCES' || fault.code === 'EPERM') {
    return new Trouble(`No permission for ${fault.path ?? 'a file'}: change its owner, or run the command as the user who owns it.`);
  }
  const trace = process.env.TALLYCUT_DEBUG ? (fault.stack ?? '') : '';
  return new Trouble(`${fault.message.split('\n')[0]} (run again with TALLYCUT_DEBUG=1 to see where).`, trace);
}

/**
 * Runs an entry script: prints a trouble as one sentence and ends with 1.
 * @param {() => Promise<number | void>} main answers the exit code, 0 when nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const trouble = asTrouble(error);
    if (trouble.detail) console.error(trouble.detail.trimEnd());
    console.error(`\n${trouble.message}`);
    process.exitCode = 1;
  }
}
