import { describe, expect, it } from 'vitest';
import { deviceAccountIn, deviceCookieOf, forgottenDeviceCookie } from '@/lib/base/device';

describe('whose a device is', () => {
  it('[SO2] is what the server said last, among other cookies', () => {
    const [pair = ''] = deviceCookieOf('ada', true).split(';');
    expect(deviceAccountIn(`theme=dark; ${pair}; tallycut.version=web`)).toBe('ada');
    expect([deviceCookieOf('ada', true).includes('; Secure'), deviceCookieOf('ada', false).includes('; Secure')]).toEqual([true, false]);
  });

  it('[SO2] is nobody’s without it, and after it was taken away', () => {
    const [pair = ''] = forgottenDeviceCookie.split(';');
    expect([deviceAccountIn(''), deviceAccountIn('my-tallycut.device=ada'), deviceAccountIn(pair)]).toEqual([null, null, null]);
    expect(forgottenDeviceCookie).toContain('Max-Age=0');
  });
});
