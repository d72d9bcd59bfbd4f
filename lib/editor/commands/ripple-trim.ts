import type { Result } from '@/lib/base/result';
import type { CommandError, RippleTrim } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClip } from '@/lib/editor/commands/requirements';
import { partFrom, partUpTo } from '@/lib/editor/commands/trim-clip';
import type { Diff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack } from '@/lib/editor/document/read';

/**
 * EC17: trims an edge, and what comes after on the track keeps its distance to the clip's end. A start edge is trimmed where it is asked for,
 * and the clip then begins where it began before.
 */
export function rippleTrim(document: ProjectDocument, { clipId, edge, toTicks }: RippleTrim): Result<Diff, CommandError> {
  const clip = requireEditableClip(document, clipId);
  if (!clip.ok) return clip;
  const { startTicks } = clip.value;
  const trimmed = edge === 'end' ? partUpTo(clip.value, toTicks) : { ...partFrom(clip.value, toTicks), startTicks };
  return putClips(document, [trimmed, ...clipsAfter(document, clip.value, clipEndTicks(trimmed) - clipEndTicks(clip.value))]);
}

/** The clips after `clip` on its track, later by so many ticks. */
export function clipsAfter(document: ProjectDocument, clip: Clip, byTicks: number): readonly Clip[] {
  return clipsOnTrack(document, clip.trackId)
    .filter((other) => other.startTicks > clip.startTicks)
    .map((other) => ({ ...other, startTicks: other.startTicks + byTicks }));
}
