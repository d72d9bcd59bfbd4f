import type { Result } from '@/lib/base/result';
import { err } from '@/lib/base/result';
import type { CommandError, SlipClip } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClip } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import { hasOwnTime, sourceOutTicks } from '@/lib/editor/document/invariants';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';

/** EC18: shows another part of the source; `wrong_clip_kind` for what stands still, `out_of_source` where there is no more of it. */
export function slipClip(document: ProjectDocument, { clipId, bySourceTicks }: SlipClip): Result<Diff, CommandError> {
  const clip = requireEditableClip(document, clipId);
  if (!clip.ok) return clip;
  if (!hasOwnTime(clip.value.kind)) return err({ code: 'wrong_clip_kind', clipId });
  return putClips(document, [{ ...clip.value, sourceInTicks: clip.value.sourceInTicks + bySourceTicks }]);
}

/** EC18: `slip-clip` accepts every whole number within these bounds, both included. */
export function slipBounds(clip: Clip): { readonly minTicks: number; readonly maxTicks: number } {
  const after = clip.sourceDurationTicks === null ? 0 : clip.sourceDurationTicks - sourceOutTicks(clip);
  return { minTicks: -clip.sourceInTicks, maxTicks: after };
}
