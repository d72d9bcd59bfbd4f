/**
 * `npm run desktop`: opens the running app in a window of its own, as an installed application has one. `PORT` says where it runs, and
 * `DESKTOP_BROWSER` may name the browser.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findWindowedBrowser } from './browser/windowed.mjs';
import { say } from './process/say.mjs';
import { runMain, Trouble } from './process/trouble.mjs';
import { readPort } from './steps/environment.mjs';

await runMain(async () => {
  const port = readPort();
  const named = process.env.DESKTOP_BROWSER ?? '';
  const origin = `http://localhost:${port}`;
  const isUp = await fetch(`${origin}/api/health`).then(({ ok }) => ok, () => false);
  if (!isUp) throw new Trouble(`Tallycut does not run on port ${port}: start it with npm start, and run npm run desktop beside it.`);
  const browser = findWindowedBrowser({ named, platform: process.platform, env: process.env, exists: existsSync });
  if (browser === null && named !== '') throw new Trouble(`DESKTOP_BROWSER names ${named}, which is not there: correct its path, or leave it out.`);
  if (browser === null) throw new Trouble('There is no Chrome, Chromium, Edge or Brave here: install one, or name it with DESKTOP_BROWSER=/path/to/it.');
  await open(browser, [`--app=${origin}/desktop`]);
  say(`Tallycut is open in a window of its own (${browser}).`);
});

/**
 * Lets the browser run on by itself.
 * @param {string} browser
 * @param {string[]} args
 * @returns {Promise<void>} once it has been started
 */
function open(browser, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => reject(new Trouble(`${browser} could not be started: name another browser with DESKTOP_BROWSER=/path/to/it.`)));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
