import type { ProjectDocument } from '@/lib/editor/document/model';
import { clipsOnTrack, documentEndTicks, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksToSeconds } from '@/lib/editor/document/time';

/** What the list of projects shows of a document, kept beside it. The cover is the first clip that can be seen. */
export function summaryOf(document: ProjectDocument): { clipCount: number; durationMs: number; coverAssetId: string | null } {
  const visible = tracksBottomUp(document)
    .filter((track) => track.kind === 'video' && !track.hidden)
    .flatMap((track) => clipsOnTrack(document, track.id));
  const first = visible.toSorted((a, b) => a.startTicks - b.startTicks)[0];
  return {
    clipCount: Object.keys(document.clips).length,
    durationMs: Math.round(ticksToSeconds(documentEndTicks(document)) * 1000),
    coverAssetId: first?.assetId ?? null,
  };
}
