import { existsSync } from 'node:fs';
import { run, runNode } from '../process/run.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';
import { findChromium } from './chromium.mjs';

const downloadWithinMs = 240_000;
const packageWithinMs = 600_000;

/**
 * Finds a browser for the tests or gets one: as root on Debian the system's package, elsewhere Playwright's own download.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.PLAYWRIGHT_CHROMIUM_PATH) {
    throw new Trouble(`There is no browser at ${process.env.PLAYWRIGHT_CHROMIUM_PATH}: correct PLAYWRIGHT_CHROMIUM_PATH, or unset it.`);
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await step('Installing the package chromium for the browser tests', installPackage);
  else await step('Downloading a browser for the tests', download);
  const got = findChromium();
  if (got) return got;
  throw new Trouble('The browser tests need Chromium: install the package "chromium" (Debian: apt-get install chromium), or set PLAYWRIGHT_CHROMIUM_PATH to a browser.');
}

async function installPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, timeoutMs: packageWithinMs });
  await run('apt-get', ['install', '-y', 'chromium'], { env, timeoutMs: packageWithinMs });
}

async function download() {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { env, timeoutMs: downloadWithinMs });
}
