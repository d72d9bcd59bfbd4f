import type { Result } from '@/lib/base/result';
import { err } from '@/lib/base/result';
import type { CommandError, SetTransition } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClip } from '@/lib/editor/commands/requirements';
import type { Change, Diff } from '@/lib/editor/document/diff';
import { applyDiff } from '@/lib/editor/document/diff';
import { clipBeforeCut } from '@/lib/editor/document/invariants';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipsOnTrack, findClip } from '@/lib/editor/document/read';

/** EC21: sets the transition at the cut before a clip: `wrong_clip_kind` for a sound, `no_cut` where nothing touches before it. */
export function setTransition(document: ProjectDocument, { clipId, transition }: SetTransition): Result<Diff, CommandError> {
  const clip = requireEditableClip(document, clipId);
  if (!clip.ok) return clip;
  if (clip.value.kind === 'audio') return err({ code: 'wrong_clip_kind', clipId });
  if (transition !== null && clipBeforeCut(document, clip.value) === null) return err({ code: 'no_cut', clipId });
  return putClips(document, [{ ...clip.value, transition }]);
}

/** EC21: with its cut a transition goes: the diff, and with it what it leaves without a clip that touches (ED14). */
export function dropLostTransitions(document: ProjectDocument, diff: Diff): Diff {
  const changes = Object.entries(diff.clips);
  if (changes.length === 0) return diff;
  const after = applyDiff(document, diff);
  const lost = new Map<string, Change<Clip>>();
  for (const trackId of new Set(changes.flatMap(([, change]) => [change.before?.trackId ?? [], change.after?.trackId ?? []].flat()))) {
    for (const clip of clipsOnTrack(after, trackId)) {
      if (clip.transition === null || clipBeforeCut(after, clip) !== null) continue;
      lost.set(clip.id, { before: findClip(document, clip.id), after: { ...clip, transition: null } });
    }
  }
  return lost.size === 0 ? diff : { ...diff, clips: { ...diff.clips, ...Object.fromEntries(lost) } };
}
