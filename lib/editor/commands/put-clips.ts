import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { CommandError } from '@/lib/editor/commands/command';
import { requireTrack } from '@/lib/editor/commands/requirements';
import type { Change, Diff } from '@/lib/editor/document/diff';
import { changesBetween, emptyDiff } from '@/lib/editor/document/diff';
import { canStand, fitsTrack, hasRightContent, sourceOutTicks } from '@/lib/editor/document/invariants';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipSchema } from '@/lib/editor/document/model';
import { clipEndTicks, clipsBetween, findClip } from '@/lib/editor/document/read';

/**
 * The diff that puts these clips into the document (new ones, or in place of those with the same ids), if they keep every invariant there
 * (EC2). Each clip is proved by itself first and then against those beside it, so the codes come in the order of `CommandError`.
 */
export function putClips(document: ProjectDocument, clips: readonly Clip[]): Result<Diff, CommandError> {
  for (const clip of clips) {
    const error = findClipError(document, clip);
    if (error !== null) return err(error);
  }
  const overlap = findOverlap(document, clips);
  if (overlap !== null) return err(overlap);
  const after = Object.fromEntries(clips.map((clip) => [clip.id, clip]));
  return ok({ ...emptyDiff, clips: changesBetween(document.clips, after, Object.keys(after)) });
}

/** The changes that take these clips out of the document. */
export function clipRemovals(clips: readonly Clip[]): Readonly<Record<string, Change<Clip>>> {
  return Object.fromEntries(clips.map((clip) => [clip.id, { before: clip, after: null }]));
}

/** What is wrong with a clip whatever is beside it (ED2, ED5 to ED7), or null. */
function findClipError(document: ProjectDocument, clip: Clip): CommandError | null {
  const track = requireTrack(document, clip.trackId);
  if (!track.ok) return track.error;
  if (!fitsTrack(clip.kind, track.value.kind)) return { code: 'wrong_track_kind', clipId: clip.id, trackId: clip.trackId };
  if (clip.durationTicks < documentLimits.minClipTicks) return { code: 'too_short', clipId: clip.id, minTicks: documentLimits.minClipTicks };
  if (clip.startTicks < 0 || clipEndTicks(clip) > documentLimits.endTicks) return { code: 'out_of_timeline', clipId: clip.id };
  if (clip.sourceInTicks < 0 || sourceOutTicks(clip) > (clip.sourceDurationTicks ?? Infinity)) return { code: 'out_of_source', clipId: clip.id };
  if (differsInPlaceOnly(clip, findClip(document, clip.id))) return null;
  if (!hasRightContent(clip) || !canStand(clip)) return { code: 'wrong_clip_kind', clipId: clip.id };
  const parsed = clipSchema.safeParse(clip);
  const issue = parsed.error?.issues[0];
  return issue === undefined ? null : { code: 'invalid_value', path: issue.path.join('.'), message: issue.message };
}

/** A clip that was moved or trimmed to whole ticks needs no second proof of the rest: a drag of thousands of clips would feel it. */
function differsInPlaceOnly(clip: Clip, standing: Clip | null): boolean {
  if (standing === null) return false;
  const { startTicks, durationTicks, sourceInTicks, trackId, ...rest } = clip;
  return [startTicks, durationTicks, sourceInTicks].every(Number.isInteger) && Object.entries(rest).every(([key, value]) => standing[key as keyof Clip] === value);
}

/** ED8 for the clips that are put: against those that stay, and against each other. */
function findOverlap(document: ProjectDocument, clips: readonly Clip[]): CommandError | null {
  const put = new Set(clips.map((clip) => clip.id));
  for (const clip of clips) {
    const standing = clipsBetween(document, clip.trackId, clip.startTicks, clipEndTicks(clip)).find((other) => !put.has(other.id));
    if (standing !== undefined) return { code: 'overlap', clipId: clip.id, withClipId: standing.id };
  }
  const lastByTrack = new Map<string, Clip>();
  for (const clip of [...clips].sort((a, b) => a.startTicks - b.startTicks)) {
    const last = lastByTrack.get(clip.trackId);
    if (last !== undefined && clip.startTicks < clipEndTicks(last)) return { code: 'overlap', clipId: clip.id, withClipId: last.id };
    lastByTrack.set(clip.trackId, clip);
  }
  return null;
}
