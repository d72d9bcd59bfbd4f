import type { Result } from '@/lib/base/result';
import { err } from '@/lib/base/result';
import type { CommandError, InsertClip } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireUnlockedTrack } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import { plainClip } from '@/lib/editor/document/empty';
import { documentLimits } from '@/lib/editor/document/limits';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';

/** EC5: puts a new clip where there is room for it. */
export function insertClip(document: ProjectDocument, command: InsertClip): Result<Diff, CommandError> {
  return insertClips(document, [command]);
}

/** EC4, EC5: what inserting these one after the other makes, at the cost of one: thousands of captions come at once. */
export function insertClips(document: ProjectDocument, commands: readonly InsertClip[]): Result<Diff, CommandError> {
  const ids = new Set<string>();
  const standing = Object.keys(document.clips).length;
  for (const { clip } of commands) {
    const track = requireUnlockedTrack(document, clip.trackId);
    if (!track.ok) return track;
    if (findClip(document, clip.id) !== null || ids.has(clip.id)) return err({ code: 'id_taken', id: clip.id });
    ids.add(clip.id);
    if (standing + ids.size > documentLimits.clips) return err({ code: 'limit_reached', limit: 'clips' });
  }
  return putClips(document, commands.map(({ clip }) => ({ ...plainClip, ...clip, name: clip.name.trim() })));
}
