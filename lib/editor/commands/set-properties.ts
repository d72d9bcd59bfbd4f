import { unreachable } from '@/lib/base/assert';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { CommandError, Rename, SetCanvas, SetClipProperties, SetTransform } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClip, requireEditableClips, requireTrack } from '@/lib/editor/commands/requirements';
import { putTrack } from '@/lib/editor/commands/tracks';
import type { Diff } from '@/lib/editor/document/diff';
import { canvasChange, emptyDiff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { canvasSchema } from '@/lib/editor/document/model';

/** EC13: places, turns, sizes or fades the pictures of clips; what the input leaves out stays. */
export function setTransform(document: ProjectDocument, { clipIds, transform }: SetTransform): Result<Diff, CommandError> {
  return changeClips(document, clipIds, (clip) => ({ ...clip, transform: { ...clip.transform, ...transform } }));
}

/** EC13: sets what else a clip has; what the input leaves out stays. */
export function setClipProperties(document: ProjectDocument, { clipIds, properties }: SetClipProperties): Result<Diff, CommandError> {
  return changeClips(document, clipIds, (clip) => ({ ...clip, ...properties }));
}

/** EC14: names a track (a locked one too, like its flags) or a clip. */
export function rename(document: ProjectDocument, { target, name }: Rename): Result<Diff, CommandError> {
  switch (target.kind) {
    case 'track': {
      const track = requireTrack(document, target.id);
      return track.ok ? putTrack(document, { ...track.value, name: name.trim() }) : track;
    }
    case 'clip': {
      const clip = requireEditableClip(document, target.id);
      return clip.ok ? putClips(document, [{ ...clip.value, name: name.trim() }]) : clip;
    }
    default:
      return unreachable(target.kind);
  }
}

/** EC15: sets size, background or frame rate of the picture; clips keep their places, which are fractions of the canvas. */
export function setCanvas(document: ProjectDocument, input: SetCanvas): Result<Diff, CommandError> {
  const after = canvasSchema.safeParse({ ...document.canvas, ...input.canvas });
  if (after.success) return ok({ ...emptyDiff, canvas: canvasChange(document.canvas, after.data) });
  const [issue] = after.error.issues;
  return err({ code: 'invalid_value', path: issue?.path.join('.') ?? '', message: issue?.message ?? after.error.message });
}

function changeClips(document: ProjectDocument, clipIds: readonly string[], change: (clip: Clip) => Clip): Result<Diff, CommandError> {
  const clips = requireEditableClips(document, clipIds);
  return clips.ok ? putClips(document, clips.value.map(change)) : clips;
}
