import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { CommandError, SetSpeed } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClips } from '@/lib/editor/commands/requirements';
import { clipsAfter } from '@/lib/editor/commands/ripple-trim';
import type { Diff } from '@/lib/editor/document/diff';
import { applyDiff, composeDiffs, emptyDiff } from '@/lib/editor/document/diff';
import { hasOwnTime } from '@/lib/editor/document/invariants';
import { stretchKeyframes } from '@/lib/editor/document/keyframes';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, findClip, isHeld } from '@/lib/editor/document/read';

/**
 * EC18: plays the same part of the source in another time, from the same start; keyframes keep their place in what is shown. `wrong_clip_kind` for
 * what stands still. Clips of one track are changed from the last to the first, so that one makes room before the other needs it.
 */
export function setSpeed(document: ProjectDocument, { clipIds, speedPercent, ripple }: SetSpeed): Result<Diff, CommandError> {
  const clips = requireEditableClips(document, clipIds);
  if (!clips.ok) return clips;
  const timeless = clips.value.find(({ kind }) => !hasOwnTime(kind));
  if (timeless !== undefined) return err({ code: 'wrong_clip_kind', clipId: timeless.id });
  if (!isSpeed(speedPercent)) return err({ code: 'invalid_value', path: 'speedPercent', message: `must be a whole number from ${documentLimits.speedPercentMin} to ${documentLimits.speedPercentMax}` });
  let [current, diff] = [document, emptyDiff];
  for (const { id } of [...clips.value].sort((a, b) => b.startTicks - a.startTicks)) {
    const clip = findClip(current, id);
    if (clip === null) continue;
    const changed = atSpeed(clip, speedPercent);
    const step = putClips(current, [changed, ...(ripple ? clipsAfter(current, clip, clipEndTicks(changed) - clipEndTicks(clip)) : [])]);
    if (!step.ok) return step;
    current = applyDiff(current, step.value);
    diff = composeDiffs(diff, step.value);
  }
  return ok(diff);
}

/** The clip at another speed: rounded down, so that it uses no more of its source than before. A held frame plays on for as long as it stood. */
function atSpeed(clip: Clip, speedPercent: number): Clip {
  if (isHeld(clip)) return { ...clip, speedPercent };
  const durationTicks = Math.floor((clip.durationTicks * clip.speedPercent) / speedPercent);
  return { ...clip, speedPercent, durationTicks, keyframes: stretchKeyframes(clip.keyframes, clip.speedPercent / speedPercent) };
}

function isSpeed(speedPercent: number): boolean {
  return Number.isInteger(speedPercent) && speedPercent >= documentLimits.speedPercentMin && speedPercent <= documentLimits.speedPercentMax;
}
