import { describe, expect, it } from 'vitest';
import { findWindowedBrowser } from '@/scripts/browser/windowed.mjs';

const having = (...paths: string[]) => (path: string) => paths.includes(path);
const none = { named: '', env: {} };

describe('the browser for the application’s window', () => {
  it('[SD7] is the one that a person named, or none where that is not there', () => {
    expect(findWindowedBrowser({ ...none, named: '/opt/mine', platform: 'linux', exists: having('/opt/mine', '/usr/bin/chromium') })).toBe('/opt/mine');
    expect(findWindowedBrowser({ ...none, named: '/opt/mine', platform: 'linux', exists: having('/usr/bin/chromium') })).toBeNull();
  });

  it.each([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/opt/google/chrome/chrome'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ])('[SD7] is found on %s at %s', (platform, path) => {
    expect(findWindowedBrowser({ ...none, platform, exists: having(path) })).toBe(path);
  });

  it('[SD7] is never the one without a window', () => {
    expect(findWindowedBrowser({ ...none, platform: 'linux', exists: having('/usr/bin/chromium-headless-shell') })).toBeNull();
  });
});
