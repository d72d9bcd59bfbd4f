import { parseRange } from '@/lib/base/byte-range';
import { deviceCookieName } from '@/lib/base/device';
import { mediaCacheName, mediaCachePrefix } from '@/lib/offline/places';
import type { WorkerScope } from '@/lib/offline/worker/scope';

type MediaScope = Pick<WorkerScope, 'caches' | 'fetch' | 'cookieStore'>;

/** SO4: a medium as the server gives it, else as the device has it. */
export async function answerMedium(scope: MediaScope, request: Request): Promise<Response> {
  try {
    return await scope.fetch(request);
  } catch {
    const cacheName = await ownMediaCache(scope);
    const kept = cacheName === null ? undefined : await scope.caches.match(request.url, { cacheName, ignoreVary: true });
    return kept === undefined ? Response.error() : rangeOf(kept, request.headers.get('range'));
  }
}

/** SO2: whose media may be shown now. Where cookies cannot be read here there is one account's on the device, and who asks has to know an id of it. */
async function ownMediaCache({ caches, cookieStore }: MediaScope): Promise<string | null> {
  if (cookieStore === undefined) return (await caches.keys()).find((name) => name.startsWith(mediaCachePrefix)) ?? null;
  const accountId = (await cookieStore.get(deviceCookieName))?.value;
  return accountId ? mediaCacheName(decodeURIComponent(accountId)) : null;
}

async function rangeOf(whole: Response, header: string | null): Promise<Response> {
  if (header === null) return whole;
  const bytes = await whole.blob();
  const range = parseRange(header, bytes.size);
  if (range === null) return new Response(bytes, { headers: whole.headers });
  if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes.size}` } });
  const headers = new Headers(whole.headers);
  headers.set('content-range', `bytes ${range.startByte}-${range.endByte}/${bytes.size}`);
  headers.set('content-length', String(range.endByte - range.startByte + 1));
  return new Response(bytes.slice(range.startByte, range.endByte + 1), { status: 206, headers });
}
