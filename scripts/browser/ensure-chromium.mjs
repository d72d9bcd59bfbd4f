import { existsSync } from 'node:fs';
import { run, runNode } from '../process/run.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';
import { findChromium, headlessShell } from './chromium.mjs';

const downloadWithinMs = 240_000;
const packageWithinMs = 600_000;

/**
 * Finds a browser for the tests or gets one: as root on Debian a package of the system's, elsewhere Playwright's own download.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const found = findChromium();
  if (named && !found) throw new Trouble(`There is no browser at ${named}: correct PLAYWRIGHT_CHROMIUM_PATH, or unset it.`);
  if (found && (named || !isDebianRoot || found === headlessShell.path)) return found;
  if (isDebianRoot) await step(`Installing the package ${headlessShell.packageName} for the browser tests`, () => installPackage(found === null));
  else await step('Downloading a browser for the tests', download);
  const got = findChromium();
  if (got) return got;
  throw new Trouble('The browser tests need Chromium: install the package "chromium" (Debian: apt-get install chromium), or set PLAYWRIGHT_CHROMIUM_PATH to a browser.');
}

/**
 * The one without a window, which older releases of Debian have not.
 * @param {boolean} isNeeded whether there is no other browser
 */
async function installPackage(isNeeded) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: packageWithinMs };
  await run('apt-get', ['update'], options);
  const { code } = await run('apt-get', ['install', '-y', headlessShell.packageName], options);
  if (code !== 0 && isNeeded) await run('apt-get', ['install', '-y', 'chromium'], options);
}

async function download() {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { env, timeoutMs: downloadWithinMs });
}
