import { UrlSource } from 'mediabunny';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { GapReason, MediaGap, UsedClip } from '@/lib/editor/export/media-gaps';
import { knownGap, usedClips } from '@/lib/editor/export/media-gaps';
import type { ExportPlan } from '@/lib/editor/export/plan';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { openMediaFile } from '@/lib/editor/media/media-file';

export interface GapSearch {
  readonly document: ProjectDocument;
  readonly plan: ExportPlan;
  findAsset(assetId: string): AssetView | null;
  readonly fetch: typeof fetch;
  readonly createImageBitmap: (source: Blob) => Promise<ImageBitmap>;
}

/** EO4: opens every medium of the range once, and lists the clips whose medium is not there or cannot be decoded. */
export async function findGaps(search: GapSearch): Promise<readonly MediaGap[]> {
  const gaps: MediaGap[] = [];
  const seen = new Map<string, GapReason | null>();
  for (const clip of usedClips(search.document, search.plan, search.findAsset)) {
    const reason = knownGap(clip) ?? seen.get(clip.assetId) ?? (seen.has(clip.assetId) ? null : await tryOut(clip, search));
    if (!seen.has(clip.assetId)) seen.set(clip.assetId, reason);
    const { asset: _asset, ...place } = clip;
    if (reason !== null) gaps.push({ ...place, reason });
  }
  return gaps;
}

async function tryOut({ asset, kind }: UsedClip, search: GapSearch): Promise<GapReason | null> {
  const url = asset?.url ?? '';
  const isThere = await search.fetch(url, { headers: { range: 'bytes=0-0' } }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
  if (!isThere) return 'unreachable';
  return kind === 'image' ? tryPicture(url, search) : tryFile(url, kind === 'audio' ? 'audio' : 'video', search);
}

async function tryPicture(url: string, search: GapSearch): Promise<GapReason | null> {
  try {
    const response = await search.fetch(url);
    const bitmap = await search.createImageBitmap(await response.blob());
    bitmap.close();
    return null;
  } catch {
    return 'undecodable';
  }
}

async function tryFile(url: string, kind: 'video' | 'audio', search: GapSearch): Promise<GapReason | null> {
  const opened = await openMediaFile(new UrlSource(url, { fetchFn: search.fetch, handleUnhandledError: () => undefined }));
  if (!opened.ok) return 'undecodable';
  const { video, audio } = opened.value;
  opened.value.close();
  return (kind === 'video' ? video : audio) === null ? 'undecodable' : null;
}
