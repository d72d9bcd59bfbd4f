import type { Result } from '@/lib/base/result';
import type { CommandError, TrimClip } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClip } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import { hasOwnTime } from '@/lib/editor/document/invariants';
import { shiftKeyframes } from '@/lib/editor/document/keyframes';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, sourceSpanTicks } from '@/lib/editor/document/read';

/** EC7: moves one edge of a clip; what is seen at every tick that remains stays the same. */
export function trimClip(document: ProjectDocument, { clipId, edge, toTicks }: TrimClip): Result<Diff, CommandError> {
  const clip = requireEditableClip(document, clipId);
  if (!clip.ok) return clip;
  return putClips(document, [edge === 'start' ? partFrom(clip.value, toTicks) : partUpTo(clip.value, toTicks)]);
}

/**
 * The clip from `ticks` to its end; before its start it grows. The place in the source is rounded down, so that this part and the part
 * before it together never use more of the source than the whole did, at any speed. Keyframes stay where they are on the timeline.
 */
export function partFrom(clip: Clip, ticks: number): Clip {
  const laterTicks = ticks - clip.startTicks;
  const sourceInTicks = hasOwnTime(clip.kind) ? clip.sourceInTicks + Math.floor(sourceSpanTicks(laterTicks, clip.speedPercent)) : 0;
  return { ...clip, startTicks: ticks, durationTicks: clipEndTicks(clip) - ticks, sourceInTicks, keyframes: shiftKeyframes(clip.keyframes, -laterTicks) };
}

/** The clip from its start to `ticks`; after its end it grows. */
export function partUpTo(clip: Clip, ticks: number): Clip {
  return { ...clip, durationTicks: ticks - clip.startTicks };
}
