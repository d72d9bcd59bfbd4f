import type { Result } from '@/lib/base/result';
import type { CommandError, InsertClip } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireNewClipId, requireUnlockedTrack } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import { plainClip } from '@/lib/editor/document/empty';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** EC5: puts a new clip where there is room for it. */
export function insertClip(document: ProjectDocument, { clip }: InsertClip): Result<Diff, CommandError> {
  const track = requireUnlockedTrack(document, clip.trackId);
  if (!track.ok) return track;
  const id = requireNewClipId(document, clip.id);
  if (!id.ok) return id;
  return putClips(document, [{ ...plainClip, ...clip, name: clip.name.trim() }]);
}
