import type { Result } from '@/lib/base/result';
import type { CommandError, GroupClips } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClips } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** EC19: makes clips one group, or members of none. */
export function groupClips(document: ProjectDocument, { clipIds, groupId }: GroupClips): Result<Diff, CommandError> {
  const clips = requireEditableClips(document, clipIds);
  return clips.ok ? putClips(document, clips.value.map((clip) => ({ ...clip, groupId }))) : clips;
}

/** EC19: the clips with all that are in a group with one of them, each once, the given ones first. Ids that are no clips are left out. */
export function withGroups(document: ProjectDocument, clipIds: readonly string[]): readonly string[] {
  const chosen = clipIds.flatMap((clipId) => (Object.hasOwn(document.clips, clipId) ? (document.clips[clipId] ?? []) : []));
  const groups = new Set(chosen.flatMap(({ groupId }) => groupId ?? []));
  if (groups.size === 0) return clipIds;
  const members = Object.values(document.clips).filter(({ groupId }) => groupId !== null && groups.has(groupId));
  return [...new Set([...chosen, ...members].map(({ id }) => id))];
}
