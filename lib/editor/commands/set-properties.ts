import { unreachable } from '@/lib/base/assert';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { CommandError, Rename, ReplacePicture, SetCanvas, SetClipProperties, SetFilters, SetKeyframes, SetShape, SetText, SetTransform } from '@/lib/editor/commands/command';
import { putClips } from '@/lib/editor/commands/put-clips';
import { requireEditableClip, requireEditableClips, requireTrack } from '@/lib/editor/commands/requirements';
import { putTrack } from '@/lib/editor/commands/tracks';
import { defaultFilters } from '@/lib/editor/document/empty';
import type { Filters } from '@/lib/editor/document/look';
import type { Diff } from '@/lib/editor/document/diff';
import { canvasChange, emptyDiff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { canvasSchema } from '@/lib/editor/document/model';

/** EC13: places, turns, sizes or fades the pictures of clips; what the input leaves out stays. */
export function setTransform(document: ProjectDocument, { clipIds, transform }: SetTransform): Result<Diff, CommandError> {
  return changeClips(document, clipIds, (clip) => ({ ...clip, transform: { ...clip.transform, ...transform } }));
}

/** EC13: sets filters; a clip that has none begins with filters that change nothing, and filters that change nothing are none. */
export function setFilters(document: ProjectDocument, { clipIds, filters }: SetFilters): Result<Diff, CommandError> {
  return changeClips(document, clipIds, (clip) => {
    const after = { ...(clip.filters ?? defaultFilters), ...filters };
    return { ...clip, filters: filters === null || changesNothing(after) ? null : after };
  });
}

/** EC13: sets words and style of texts; `wrong_clip_kind` where one of the clips is none. */
export function setText(document: ProjectDocument, { clipIds, text }: SetText): Result<Diff, CommandError> {
  return changeContent(document, clipIds, (clip) => (clip.text === null ? null : { ...clip, text: { ...clip.text, ...text } }));
}

/** EC13: sets form and colours of shapes; `wrong_clip_kind` where one of the clips is none. */
export function setShape(document: ProjectDocument, { clipIds, shape }: SetShape): Result<Diff, CommandError> {
  return changeContent(document, clipIds, (clip) => (clip.shape === null ? null : { ...clip, shape: { ...clip.shape, ...shape } }));
}

/** EC16: puts keyframes in place of those that a property has. */
export function setKeyframes(document: ProjectDocument, { clipId, property, keyframes }: SetKeyframes): Result<Diff, CommandError> {
  return changeClips(document, [clipId], (clip) => {
    const { [property]: _replaced, ...others } = clip.keyframes ?? {};
    const after = keyframes.length === 0 ? others : { ...others, [property]: keyframes };
    return { ...clip, keyframes: Object.keys(after).length === 0 ? null : after };
  });
}

/** EC13: sets what else a clip has; what the input leaves out stays. */
export function setClipProperties(document: ProjectDocument, { clipIds, properties }: SetClipProperties): Result<Diff, CommandError> {
  return changeClips(document, clipIds, (clip) => ({ ...clip, ...properties }));
}

/** EC24: gives a picture clip another picture; `wrong_clip_kind` where the clip is no picture. */
export function replacePicture(document: ProjectDocument, { clipId, assetId }: ReplacePicture): Result<Diff, CommandError> {
  return changeContent(document, [clipId], (clip) => (clip.kind === 'image' ? { ...clip, assetId } : null));
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

function changesNothing({ lookStrength: _unseen, ...filters }: Filters): boolean {
  return filters.look === 'none' && [filters.brightness, filters.contrast, filters.saturation, filters.blur].every((amount) => amount === 0);
}

/** @param change gives null where the clip is not of the kind that is changed. */
function changeContent(document: ProjectDocument, clipIds: readonly string[], change: (clip: Clip) => Clip | null): Result<Diff, CommandError> {
  const clips = requireEditableClips(document, clipIds);
  if (!clips.ok) return clips;
  const changed: Clip[] = [];
  for (const clip of clips.value) {
    const after = change(clip);
    if (after === null) return err({ code: 'wrong_clip_kind', clipId: clip.id });
    changed.push(after);
  }
  return putClips(document, changed);
}

function changeClips(document: ProjectDocument, clipIds: readonly string[], change: (clip: Clip) => Clip): Result<Diff, CommandError> {
  const clips = requireEditableClips(document, clipIds);
  return clips.ok ? putClips(document, clips.value.map(change)) : clips;
}
