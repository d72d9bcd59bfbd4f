import { join } from 'node:path';

/** Browsers that can open a page in a window without their own bars, the usual ones first. */
const linux = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'];
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windows = [['Google', 'Chrome', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe'], ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe']];

/**
 * The browser that people use, unlike `findChromium`, which is for tests.
 * @param {{ named: string, platform: string, env: Readonly<Record<string, string | undefined>>, exists: (path: string) => boolean }} options `named`: the one that a person chose, or ''
 * @returns {string | null} its path
 */
export function findWindowedBrowser({ named, platform, env, exists }) {
  if (named !== '') return exists(named) ? named : null;
  return candidates(platform, env).find((path) => exists(path)) ?? null;
}

/**
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]}
 */
function candidates(platform, env) {
  if (platform === 'darwin') return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return windows.flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  return linux.flatMap((name) => linuxFolders.map((folder) => join(folder, name === 'google-chrome' && folder === '/opt/google/chrome' ? 'chrome' : name)));
}
