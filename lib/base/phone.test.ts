import { describe, expect, it } from 'vitest';
import { isPhone, phoneDetour } from '@/lib/base/phone';

const agents = {
  iphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  android: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  tablet: 'Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  desk: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
};

const phone = (headers: Record<string, string>) => isPhone(new Headers(headers));

describe('phones', () => {
  it('[SM9] are told by what the browser says of itself', () => {
    expect(phone({ 'sec-ch-ua-mobile': '?1', 'user-agent': agents.desk })).toBe(true);
    expect(phone({ 'sec-ch-ua-mobile': '?0', 'user-agent': agents.android })).toBe(false);
  });

  it('[SM9] are told by their user agent where the browser says nothing; tablets are none', () => {
    expect(Object.values(agents).map((agent) => phone({ 'user-agent': agent }))).toEqual([true, true, false, false]);
    expect(phone({})).toBe(false);
  });

  it('[SM9] are led to /mobile until their owner wants to stay', () => {
    expect(phoneDetour({ isPhone: true, wanted: null, kept: undefined })).toEqual({ path: '/mobile', keeps: null });
    expect(phoneDetour({ isPhone: true, wanted: null, kept: 'web' })).toBeNull();
    expect(phoneDetour({ isPhone: false, wanted: null, kept: undefined })).toBeNull();
    expect(phoneDetour({ isPhone: true, wanted: 'anything', kept: 'web' })).toBeNull();
  });

  it('[SM9] keep the choice, and may take it back', () => {
    expect(phoneDetour({ isPhone: true, wanted: 'web', kept: undefined })).toEqual({ path: '/projects', keeps: 'web' });
    expect(phoneDetour({ isPhone: true, wanted: 'phone', kept: 'web' })).toEqual({ path: '/mobile', keeps: 'nothing' });
  });
});
