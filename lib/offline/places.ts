import type { Surface } from '@/lib/base/surface';

/** The surfaces that open without a connection. */
export type OfflineSurface = Exclude<Surface, 'web'>;

/** One worker for both; each surface registers it for its own paths. */
export const workerPath = '/offline-worker.js';

/** The page that stands in for every page of a surface while the server is out of reach. It has nobody's data. */
export function shellPath(home: string): string {
  return `${home}/offline`;
}

/** Each surface has its own parts of each version, so that one going on to a new version takes nothing from the other. */
export function partsCachePrefix(home: string): string {
  return `tallycut-parts${home}:`;
}

export const mediaCachePrefix = 'tallycut-media:';

/** SO2: the media of one account. */
export function mediaCacheName(accountId: string): string {
  return `${mediaCachePrefix}${accountId}`;
}
