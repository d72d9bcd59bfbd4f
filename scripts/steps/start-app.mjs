import { rmSync } from 'node:fs';
import { closeAll, closeOnSignals, onClose, wasAskedToClose } from '../process/closing.mjs';
import { watchParents } from '../process/parents.mjs';
import { checkFreeSpace, ensureDataFolder } from '../process/places.mjs';
import { say } from '../process/say.mjs';
import { runMain, Trouble } from '../process/trouble.mjs';
import { clearPort } from './app-record.mjs';
import { loadEnvironmentFiles, readPort } from './environment.mjs';
import { ensurePackages } from './packages.mjs';

const neededMb = 200;

/**
 * Everything from a fresh clone to a served app, each step only when it is missing.
 * @param {string[]} args `--dev` serves the sources as they are, `--throw-away` removes all data when it is asked to end, and reads no .env
 */
export async function main(args) {
  let isServing = false;
  closeOnSignals(() => (isServing ? 0 : 130));
  await runMain(async () => {
    try {
      const app = await startApp({ isDev: args.includes('--dev'), isThrowAway: args.includes('--throw-away') });
      isServing = true;
      throw new Trouble(`The app stopped by itself (${await app.ended}): start it again with the same command.`);
    } finally {
      await closeAll();
    }
  });
  process.exit();
}

/** @param {{ isDev: boolean, isThrowAway: boolean }} options */
async function startApp({ isDev, isThrowAway }) {
  if (!isThrowAway) loadEnvironmentFiles();
  const port = readPort();
  say(isDev ? 'Tallycut for development' : 'Tallycut');
  const home = ensureDataFolder();
  checkFreeSpace(home, neededMb);
  await clearPort(home, port);
  if (isThrowAway) onClose(() => wasAskedToClose() && rmSync(home, { recursive: true, force: true }));
  watchParents(() => void closeAll().then(() => process.exit(0)));
  await ensurePackages();
  // The rest needs packages: it can be loaded only now.
  const { serveFrom } = await import('./serve.mjs');
  return serveFrom({ home, port, isDev, isThrowAway });
}
