import type { Result } from '@/lib/base/result';
import { err } from '@/lib/base/result';
import type { CommandError, SplitClip } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClip, requireNewClipId } from '@/lib/editor/commands/requirements';
import { partFrom, partUpTo } from '@/lib/editor/commands/trim-clip';
import type { Diff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks } from '@/lib/editor/document/read';

/** EC8: cuts a clip in two that together show what the one showed: what comes belongs to the left one then, what goes to the right one. */
export function splitClip(document: ProjectDocument, { clipId, atTicks, newClipId }: SplitClip): Result<Diff, CommandError> {
  const clip = requireEditableClip(document, clipId);
  if (!clip.ok) return clip;
  const id = requireNewClipId(document, newClipId);
  if (!id.ok) return id;
  if (atTicks <= clip.value.startTicks || atTicks >= clipEndTicks(clip.value)) return err({ code: 'out_of_clip', clipId, atTicks });
  const left: Clip = { ...partUpTo(clip.value, atTicks), fadeOutTicks: 0, exit: null };
  const right: Clip = { ...partFrom(clip.value, atTicks), id: newClipId, fadeInTicks: 0, enter: null, transition: null };
  return putClips(document, [left, right]);
}
