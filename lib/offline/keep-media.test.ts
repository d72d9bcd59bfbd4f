import { describe, expect, it } from 'vitest';
import type { KeptMedium } from '@/lib/offline/kept';
import { keepMedia } from '@/lib/offline/keep-media';
import { FakeCaches } from '@/lib/offline/testing/fake-caches';

function device(served: Readonly<Record<string, Response>>) {
  const caches = new FakeCaches();
  const noted = new Map<string, KeptMedium>();
  const store = {
    media: () => Promise.resolve([...noted.values()]),
    noteMedium: (_: string, medium: KeptMedium) => Promise.resolve(void noted.set(medium.url, medium)),
    forgetMedium: (_: string, url: string) => Promise.resolve(void noted.delete(url)),
  };
  const fetch = ((url: string) => Promise.resolve(served[url] ?? Promise.reject(new TypeError('no network')))) as typeof globalThis.fetch;
  const keep = (urls: readonly string[], signal = new AbortController().signal) =>
    keepMedia({ store, caches: caches.storage, fetch, quotaBytes: 400, accountId: 'ada', wanted: urls.map((url) => ({ url, sizeBytes: 50 })), now: () => 7, signal });
  return { caches, noted, keep };
}

describe('bringing media to the device', () => {
  it('[SO4] keeps them under the account, as large as they are, and makes room for the next', async () => {
    const { caches, noted, keep } = device({ '/a': new Response('a'.repeat(60)), '/b': new Response('b'.repeat(60)) });
    await keep(['/a']);
    expect([caches.paths('tallycut-media:ada'), [...noted.values()]]).toEqual([['/a'], [{ url: '/a', sizeBytes: 60, usedAt: 7 }]]);
    await keep(['/b']);
    expect([caches.paths('tallycut-media:ada'), [...noted.keys()]]).toEqual([['/b'], ['/b']]);
  });

  it('[SO3] keeps no errors', async () => {
    const { caches, keep } = device({ '/a': new Response('not found', { status: 404 }) });
    await keep(['/a']);
    expect(caches.paths('tallycut-media:ada')).toEqual([]);
  });

  it('[SO4] ends where there is no room or no network, with what is there by then', async () => {
    const { caches, noted, keep } = device({ '/a': new Response('a') });
    caches.roomFor = 0;
    await expect(keep(['/a'])).rejects.toThrow('no room');
    expect(noted.size).toBe(0);
    const away = device({ '/a': new Response('a') });
    await expect(away.keep(['/a', '/b'])).rejects.toThrow('no network');
    expect([...away.noted.keys()]).toEqual(['/a']);
  });

  it('[SO4] stops when the page goes', async () => {
    const { noted, keep } = device({ '/a': new Response('a') });
    await keep(['/a'], AbortSignal.abort());
    expect(noted.size).toBe(0);
  });
});
