import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { CommandError, DeleteClips, RippleDelete } from '@/lib/editor/commands/command';
import { clipRemovals, putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClips } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import { applyDiff, composeDiffs, emptyDiff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipsOnTrack } from '@/lib/editor/document/read';

/** EC9: deletes clips; everything else stays where it is. */
export function deleteClips(document: ProjectDocument, { clipIds }: DeleteClips): Result<Diff, CommandError> {
  const clips = requireEditableClips(document, clipIds);
  return clips.ok ? ok({ ...emptyDiff, clips: clipRemovals(clips.value) }) : clips;
}

/** EC10: deletes clips and closes the room that they took on their tracks. Gaps that were there before stay as long as they were. */
export function rippleDelete(document: ProjectDocument, { clipIds }: RippleDelete): Result<Diff, CommandError> {
  const deleted = requireEditableClips(document, clipIds);
  if (!deleted.ok) return deleted;
  const removal: Diff = { ...emptyDiff, clips: clipRemovals(deleted.value) };
  const trackIds = new Set(deleted.value.map((clip) => clip.trackId));
  const deletedIds = new Set(deleted.value.map((clip) => clip.id));
  const movedUp = [...trackIds].flatMap((trackId) => closedUp(clipsOnTrack(document, trackId), deletedIds));
  const closing = putClips(applyDiff(document, removal), movedUp);
  return closing.ok ? ok(composeDiffs(removal, closing.value)) : closing;
}

/** The remaining clips of a track, each earlier by what was deleted before it. */
function closedUp(clips: readonly Clip[], deletedIds: ReadonlySet<string>): Clip[] {
  let freedTicks = 0;
  const remaining: Clip[] = [];
  for (const clip of clips) {
    if (deletedIds.has(clip.id)) freedTicks += clip.durationTicks;
    else if (freedTicks > 0) remaining.push({ ...clip, startTicks: clip.startTicks - freedTicks });
  }
  return remaining;
}
