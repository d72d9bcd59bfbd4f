import type { DeviceStore } from '@/lib/offline/device-store';
import type { WantedMedium } from '@/lib/offline/media-plan';
import { mediaBounds, planMedia } from '@/lib/offline/media-plan';
import { mediaCacheName } from '@/lib/offline/places';
import { isKeepable } from '@/lib/offline/ways';

export interface KeepMediaOptions {
  readonly store: Pick<DeviceStore, 'media' | 'noteMedium' | 'forgetMedium'>;
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** What the browser would give this site in all, in bytes. */
  readonly quotaBytes: number;
  readonly accountId: string;
  readonly wanted: readonly WantedMedium[];
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * SO4: brings the media of an open project to the device, one after another, and takes away what there is no room for. Ends quietly where the network or the
 * device does not go along: what is there by then stays, and the next opening goes on.
 */
export async function keepMedia({ store, caches, fetch, quotaBytes, accountId, wanted, now, signal }: KeepMediaOptions): Promise<void> {
  const [cache, kept] = [await caches.open(mediaCacheName(accountId)), await store.media(accountId)];
  const { fetched, removed } = planMedia(wanted, kept, Math.min(mediaBounds.totalBytes, quotaBytes * mediaBounds.shareOfQuota));
  for (const url of removed) {
    await cache.delete(url);
    await store.forgetMedium(accountId, url);
  }
  const wantedUrls = new Set(wanted.map(({ url }) => url));
  for (const medium of kept) if (wantedUrls.has(medium.url)) await store.noteMedium(accountId, { ...medium, usedAt: now() });
  for (const { url } of fetched) {
    if (signal.aborted) return;
    const answer = await fetch(url, { signal });
    if (!isKeepable(answer)) continue;
    const bytes = await answer.blob();
    await cache.put(url, new Response(bytes, { headers: answer.headers }));
    await store.noteMedium(accountId, { url, sizeBytes: bytes.size, usedAt: now() });
  }
}
