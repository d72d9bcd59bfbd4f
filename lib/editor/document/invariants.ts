import { unreachable } from '@/lib/base/assert';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ClipKind, ProjectDocument, TrackKind } from '@/lib/editor/document/model';
import { clipAt, clipEndTicks, clipsOnTrack, findTrack, isHeld, sourceSpanTicks, tracksBottomUp } from '@/lib/editor/document/read';

/** One way in which records that have the right shape are still not a document. `path` leads to the record. */
export type Violation = { readonly path: readonly (string | number)[] } & (
  | { readonly code: 'id_mismatch'; readonly id: string }
  | { readonly code: 'order_gap'; readonly expectedOrder: number }
  | { readonly code: 'unknown_track'; readonly trackId: string }
  | { readonly code: 'wrong_track_kind'; readonly clipKind: ClipKind; readonly trackKind: TrackKind }
  | { readonly code: 'out_of_timeline'; readonly endTicks: number }
  | { readonly code: 'out_of_source'; readonly sourceOutTicks: number; readonly sourceDurationTicks: number }
  | { readonly code: 'source_without_length'; readonly sourceInTicks: number }
  | { readonly code: 'wrong_content'; readonly clipKind: ClipKind }
  | { readonly code: 'nothing_to_hold'; readonly clipKind: ClipKind }
  | { readonly code: 'no_cut' }
  | { readonly code: 'overlap'; readonly withClipId: string }
);

/** ED5: the kind of track that a clip goes on. */
export function trackKindFor(clipKind: ClipKind): TrackKind {
  if (clipKind === 'audio') return 'audio';
  return clipKind === 'text' || clipKind === 'shape' ? 'text' : 'video';
}

/** ED5: pictures and videos are seen on video tracks, texts and shapes on text tracks; an audio track plays sounds. */
export function fitsTrack(clipKind: ClipKind, trackKind: TrackKind): boolean {
  return trackKindFor(clipKind) === trackKind;
}

/** Whether clips of this kind show another part of their source at every instant: pictures, texts and shapes stand still. */
export function hasOwnTime(kind: ClipKind): boolean {
  return kind === 'video' || kind === 'audio';
}

/** Every violation of ED1, ED4 to ED8 and ED13 to ED15, in the order of the rules; an empty list is a valid document. */
export function findViolations(document: ProjectDocument): Violation[] {
  return [...misplacedRecords(document), ...brokenTrackOrders(document), ...clipViolations(document), ...overlaps(document), ...missingCuts(document)];
}

/** ED1: a record stands under its own id. */
function misplacedRecords(document: ProjectDocument): Violation[] {
  const misplaced = (kind: 'tracks' | 'clips' | 'markers', records: Readonly<Record<string, { readonly id: string }>>): Violation[] =>
    Object.entries(records).flatMap(([key, { id }]): Violation[] => (id === key ? [] : [{ code: 'id_mismatch', path: [kind, key], id }]));
  return [...misplaced('tracks', document.tracks), ...misplaced('clips', document.clips), ...misplaced('markers', document.markers)];
}

/** ED4: orders are 0, 1, 2 … without gap or tie. */
function brokenTrackOrders(document: ProjectDocument): Violation[] {
  return tracksBottomUp(document).flatMap((track, expectedOrder): Violation[] =>
    track.order === expectedOrder ? [] : [{ code: 'order_gap', path: ['tracks', track.id], expectedOrder }],
  );
}

function clipViolations(document: ProjectDocument): Violation[] {
  return Object.values(document.clips).flatMap((clip) => violationsOfClip(document, clip));
}

/** ED5 to ED7, ED13 and ED15 for one clip. */
function violationsOfClip(document: ProjectDocument, clip: Clip): Violation[] {
  const path = ['clips', clip.id];
  const violations: Violation[] = [];
  const track = findTrack(document, clip.trackId);
  if (track === null) violations.push({ code: 'unknown_track', path, trackId: clip.trackId });
  else if (!fitsTrack(clip.kind, track.kind)) {
    violations.push({ code: 'wrong_track_kind', path, clipKind: clip.kind, trackKind: track.kind });
  }
  const endTicks = clipEndTicks(clip);
  if (endTicks > documentLimits.endTicks) violations.push({ code: 'out_of_timeline', path, endTicks });
  if (!hasOwnTime(clip.kind) && (clip.sourceInTicks !== 0 || clip.sourceDurationTicks !== null)) {
    violations.push({ code: 'source_without_length', path, sourceInTicks: clip.sourceInTicks });
  }
  if (!hasRightContent(clip)) violations.push({ code: 'wrong_content', path, clipKind: clip.kind });
  if (!canStand(clip)) violations.push({ code: 'nothing_to_hold', path, clipKind: clip.kind });
  const usedUpTo = sourceOutTicks(clip);
  if (clip.sourceDurationTicks !== null && usedUpTo > clip.sourceDurationTicks) {
    violations.push({ code: 'out_of_source', path, sourceOutTicks: usedUpTo, sourceDurationTicks: clip.sourceDurationTicks });
  }
  return violations;
}

/** ED13: media clips have their asset and nothing else, texts their text, shapes their shape. */
export function hasRightContent({ kind, assetId, text, shape }: Clip): boolean {
  return (text !== null) === (kind === 'text') && (shape !== null) === (kind === 'shape') && (assetId === null) === (kind === 'text' || kind === 'shape');
}

/** ED15: only a video has frames that one of them could be held of. */
export function canStand(clip: Clip): boolean {
  return !isHeld(clip) || clip.kind === 'video';
}

/** ED14: the clip that touches before `clip` on its track, so that there is a cut between them; null where there is none. */
export function clipBeforeCut(document: ProjectDocument, clip: Clip): Clip | null {
  return clip.startTicks === 0 ? null : endingAt(clipAt(document, clip.trackId, clip.startTicks - 1), clip.startTicks);
}

function endingAt(clip: Clip | null, ticks: number): Clip | null {
  return clip !== null && clipEndTicks(clip) === ticks ? clip : null;
}

/** ED14: a transition is at a cut. Sounds have none: they fade. */
function missingCuts(document: ProjectDocument): Violation[] {
  return Object.values(document.clips)
    .filter((clip) => clip.transition !== null && (clip.kind === 'audio' || clipBeforeCut(document, clip) === null))
    .map((clip) => ({ code: 'no_cut', path: ['clips', clip.id] }));
}

/** ED8: clips of one track share no tick. */
function overlaps(document: ProjectDocument): Violation[] {
  return Object.keys(document.tracks).flatMap((trackId) => {
    const clips = clipsOnTrack(document, trackId);
    return clips.flatMap((clip, index): Violation[] => {
      const next = clips[index + 1];
      return next !== undefined && next.startTicks < clipEndTicks(clip) ? [{ code: 'overlap', path: ['clips', next.id], withClipId: clip.id }] : [];
    });
  });
}

/** ED7: the first tick of the source after what the clip uses; a part of a tick counts as used only from its half on. */
export function sourceOutTicks(clip: Clip): number {
  return clip.sourceInTicks + Math.round(sourceSpanTicks(clip.durationTicks, clip.speedPercent));
}

const contentNames = { image: 'an assetId', video: 'an assetId', audio: 'an assetId', text: 'a text', shape: 'a shape' } as const satisfies Record<ClipKind, string>;

/** A sentence for logs and answers of routes; no part of the user interface. */
export function describeViolation(violation: Violation): string {
  switch (violation.code) {
    case 'id_mismatch':
      return `the record's id is ${violation.id}`;
    case 'order_gap':
      return `the order must be ${violation.expectedOrder}`;
    case 'unknown_track':
      return `there is no track ${violation.trackId}`;
    case 'wrong_track_kind':
      return `a clip of kind ${violation.clipKind} cannot be on a track of kind ${violation.trackKind}`;
    case 'out_of_timeline':
      return `the clip ends at ${violation.endTicks}, after the end of the timeline`;
    case 'out_of_source':
      return `the clip uses its source up to ${violation.sourceOutTicks} of ${violation.sourceDurationTicks}`;
    case 'source_without_length':
      return 'a picture, text or shape has no length of its own: sourceInTicks must be 0 and sourceDurationTicks null';
    case 'wrong_content':
      return `a clip of kind ${violation.clipKind} has ${contentNames[violation.clipKind]} and nothing else`;
    case 'nothing_to_hold':
      return `a clip of kind ${violation.clipKind} has no frame that could be held: speedPercent must not be 0`;
    case 'no_cut':
      return 'a transition needs a picture that ends where the clip begins';
    case 'overlap':
      return `the clip overlaps ${violation.withClipId}`;
    default:
      return unreachable(violation);
  }
}
