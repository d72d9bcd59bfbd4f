import { hasOwnTime } from '@/lib/editor/document/invariants';
import { documentLimits } from '@/lib/editor/document/limits';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack, findClip, timelineSpanTicks } from '@/lib/editor/document/read';

/** Where an edge of a clip can be put, both ends included. */
export interface TrimBounds {
  readonly minTicks: number;
  readonly maxTicks: number;
}

/** EC7: `trim-clip` accepts every tick within these bounds for this edge. Null where there is no such clip; locks are not looked at. */
export function trimBounds(document: ProjectDocument, clipId: string, edge: 'start' | 'end'): TrimBounds | null {
  const clip = findClip(document, clipId);
  if (clip === null) return null;
  const clips = clipsOnTrack(document, clip.trackId);
  const index = clips.indexOf(clip);
  const [previous, next] = [clips[index - 1], clips[index + 1]];
  const { startTicks, sourceInTicks, sourceDurationTicks, speedPercent } = clip;
  if (edge === 'start') {
    // A picture can grow without end; a recording only to its own beginning.
    const sourceStart = hasOwnTime(clip.kind) ? startTicks - timelineSpanTicks(sourceInTicks, speedPercent) : 0;
    const previousEnd = previous === undefined ? 0 : clipEndTicks(previous);
    return { minTicks: Math.max(0, previousEnd, sourceStart), maxTicks: clipEndTicks(clip) - documentLimits.minClipTicks };
  }
  const sourceEnd = sourceDurationTicks === null ? Infinity : startTicks + timelineSpanTicks(sourceDurationTicks - sourceInTicks, speedPercent);
  return {
    minTicks: startTicks + documentLimits.minClipTicks,
    maxTicks: Math.min(documentLimits.endTicks, next?.startTicks ?? Infinity, sourceEnd),
  };
}
