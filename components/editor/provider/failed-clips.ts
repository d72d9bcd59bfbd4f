import type { ProjectDocument } from '@/lib/editor/document/model';
import { findTrack } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** The clips that stand for these assets; those on locked tracks stay where the person has fixed them. */
export function failedClips(document: ProjectDocument, failed: readonly Pick<AssetView, 'id'>[]): readonly string[] {
  const assetIds = new Set(failed.map(({ id }) => id));
  return Object.values(document.clips)
    .filter(({ assetId, trackId }) => assetId !== null && assetIds.has(assetId) && findTrack(document, trackId)?.locked === false)
    .map(({ id }) => id);
}
