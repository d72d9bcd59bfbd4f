import type { ProjectDocument } from '@/lib/editor/document/model';
import { clipsOnTrack, documentEndTicks, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksToSeconds } from '@/lib/editor/document/time';

/** A project as lists of projects show it. */
export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  /** When it was edited last, in ms since the epoch. */
  readonly updatedAt: number;
  /** Of the cover; null where there is none to show. */
  readonly thumbnailUrl: string | null;
  readonly durationMs: number;
  readonly clipCount: number;
}

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
