import { assert } from '@/lib/base/assert';
import type { Result } from '@/lib/base/result';
import type { CommandError, MoveClips } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClips, requireUnlockedTrack } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** EC6: moves clips in time and across tracks; those that move together may change places with each other. */
export function moveClips(document: ProjectDocument, { moves }: MoveClips): Result<Diff, CommandError> {
  const moveOf = new Map(moves.map((move) => [move.clipId, move]));
  assert(moveOf.size === moves.length, 'a clip is moved twice in one command');
  const clips = requireEditableClips(document, [...moveOf.keys()]);
  if (!clips.ok) return clips;
  const moved = clips.value.map((clip) => {
    const move = moveOf.get(clip.id);
    return { ...clip, startTicks: move?.startTicks ?? clip.startTicks, trackId: move?.trackId ?? clip.trackId };
  });
  for (const clip of moved) {
    const target = requireUnlockedTrack(document, clip.trackId);
    if (!target.ok) return target;
  }
  return putClips(document, moved);
}
