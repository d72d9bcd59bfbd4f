import { describe, expect, it } from 'vitest';
import { FakeCaches } from '@/lib/offline/testing/fake-caches';
import { answerMedium } from '@/lib/offline/worker/media';

const address = 'http://app.test/api/media/one';

async function device({ isOnline = false, account = 'ada' }: { readonly isOnline?: boolean; /** `none` where the worker reads no cookies. */ readonly account?: string | null } = {}) {
  const caches = new FakeCaches();
  const cache = await caches.storage.open(`tallycut-media:ada`);
  await cache.put(address, new Response('0123456789', { headers: { 'content-type': 'video/mp4' } }));
  return {
    caches: caches.storage,
    fetch: () => (isOnline ? Promise.resolve(new Response('server')) : Promise.reject(new TypeError('no network'))),
    cookieStore: account === 'none' ? undefined : { get: () => Promise.resolve(account === null ? null : { value: account }) },
  };
}

const ask = (range?: string) => new Request(address, { headers: range === undefined ? {} : { range } });

describe('media without a connection', () => {
  it('[SO4] come from the server while it answers', async () => {
    expect(await (await answerMedium(await device({ isOnline: true }), ask())).text()).toBe('server');
  });

  it('[SO4] come whole or in ranges from the device', async () => {
    const whole = await answerMedium(await device(), ask());
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    const part = await answerMedium(await device(), ask('bytes=2-4'));
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type'), await part.text()]).toEqual([206, 'bytes 2-4/10', 'video/mp4', '234']);
    expect((await answerMedium(await device(), ask('bytes=50-'))).status).toBe(416);
    expect(await (await answerMedium(await device(), ask('lines=1'))).text()).toBe('0123456789');
  });

  it.each([['nobody', null], ['somebody else', 'bob']])('[SO2] are not given to %s', async (_, account) => {
    expect((await answerMedium(await device({ account }), ask())).type).toBe('error');
  });

  it('[SO2] are of the one account of the device where the browser’s worker reads no cookies', async () => {
    const scope = await device({ account: 'none' });
    expect(await (await answerMedium(scope, ask())).text()).toBe('0123456789');
    await scope.caches.delete('tallycut-media:ada');
    expect((await answerMedium(scope, ask())).type).toBe('error');
  });
});
