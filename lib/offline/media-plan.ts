import type { AssetView } from '@/lib/editor/media/asset-view';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { KeptMedium } from '@/lib/offline/kept';

/** A medium that a project would like to have on the device. */
export interface WantedMedium {
  readonly url: string;
  readonly sizeBytes: number;
}

/** SO4: how much of the device media may take, all together and each. */
export const mediaBounds = { totalBytes: 512 * 1024 * 1024, fileBytes: 128 * 1024 * 1024, shareOfQuota: 0.25 } as const;

/** Nobody tells how large a thumbnail is; they are about this. */
const thumbnailBytes = 48 * 1024;

/** What an open project would like to have: what its timeline shows, in order of time, after the small pictures of everything. */
export function wantedMedia(document: ProjectDocument, assets: readonly AssetView[]): readonly WantedMedium[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const thumbnails = assets.flatMap(({ thumbnailUrl }) => (thumbnailUrl === null ? [] : [{ url: thumbnailUrl, sizeBytes: thumbnailBytes }]));
  const shown = [...new Set(Object.values(document.clips).sort((a, b) => a.startTicks - b.startTicks).flatMap(({ assetId }) => assetId ?? []))];
  const originals = shown.flatMap((id) => {
    const asset = byId.get(id);
    return asset?.status === 'ready' && asset.url !== null ? [{ url: asset.url, sizeBytes: asset.sizeBytes ?? Infinity }] : [];
  });
  return [...thumbnails, ...originals];
}

export interface MediaPlan {
  /** To be kept, in this order. */
  readonly fetched: readonly WantedMedium[];
  /** To make room for them. */
  readonly removed: readonly string[];
}

/**
 * SO4: what is brought to the device and what goes, so that all together is within the budget: what the open project wants first, as far as it fits, then what
 * was used last.
 */
export function planMedia(wanted: readonly WantedMedium[], kept: readonly KeptMedium[], budgetBytes: number): MediaPlan {
  let room = budgetBytes;
  const take = (sizeBytes: number): boolean => {
    if (sizeBytes > Math.min(room, mediaBounds.fileBytes)) return false;
    room -= sizeBytes;
    return true;
  };
  const knownSizes = new Map(kept.map(({ url, sizeBytes }) => [url, sizeBytes]));
  const chosen = wanted.filter(({ url, sizeBytes }) => take(knownSizes.get(url) ?? sizeBytes));
  const stays = new Set(chosen.map(({ url }) => url));
  const latestFirst = kept.toSorted((a, b) => b.usedAt - a.usedAt);
  for (const { url, sizeBytes } of latestFirst) if (!stays.has(url) && take(sizeBytes)) stays.add(url);
  return { fetched: chosen.filter(({ url }) => !knownSizes.has(url)), removed: kept.flatMap(({ url }) => (stays.has(url) ? [] : [url])) };
}
