import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Debian's Chromium without a window: on a machine without a GPU it opens a page in two thirds of the time, since it draws no window around it. */
export const headlessShell = { path: '/usr/bin/chromium-headless-shell', packageName: 'chromium-headless-shell' };

/** Where systems put Chromium, or a browser made of it. */
const systemPaths = [
  headlessShell.path,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

/**
 * The browser for the tests: the one that `PLAYWRIGHT_CHROMIUM_PATH` names, else Playwright's own where it was downloaded, else the system's.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const own = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return [own, ...systemPaths].find((path) => path && existsSync(path)) ?? null;
}

/**
 * How the tests start it: without a sandbox of its own (root and many containers have none to give), without a GPU, and without
 * any traffic of the browser's own.
 */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];
