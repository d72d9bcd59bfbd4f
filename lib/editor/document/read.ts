import type { Clip, ProjectDocument, Track } from '@/lib/editor/document/model';

/** The track, or null. Own keys only, so that `constructor` is not a track. */
export function findTrack(document: ProjectDocument, trackId: string): Track | null {
  return Object.hasOwn(document.tracks, trackId) ? (document.tracks[trackId] ?? null) : null;
}

/** The clip, or null. */
export function findClip(document: ProjectDocument, clipId: string): Clip | null {
  return Object.hasOwn(document.clips, clipId) ? (document.clips[clipId] ?? null) : null;
}

/** The first tick after the clip. */
export function clipEndTicks(clip: Pick<Clip, 'startTicks' | 'durationTicks'>): number {
  return clip.startTicks + clip.durationTicks;
}

/** How much of its source a clip of `durationTicks` uses, in ticks of the source; not rounded. */
export function sourceSpanTicks(durationTicks: number, speedPercent: number): number {
  return (durationTicks * speedPercent) / 100;
}

/** How long so much of a source lasts on the timeline, rounded down to ticks; without end where one frame is held. */
export function timelineSpanTicks(sourceTicks: number, speedPercent: number): number {
  return speedPercent === 0 ? Infinity : Math.floor((sourceTicks * 100) / speedPercent);
}

/** ED15: whether a clip holds one frame of its video. */
export function isHeld({ speedPercent }: Pick<Clip, 'speedPercent'>): boolean {
  return speedPercent === 0;
}

/** Tracks from the lowest (order 0) to the highest. */
export function tracksBottomUp(document: ProjectDocument): readonly Track[] {
  let ordered = trackOrders.get(document.tracks);
  if (ordered === undefined) {
    ordered = Object.values(document.tracks).sort((a, b) => a.order - b.order);
    trackOrders.set(document.tracks, ordered);
  }
  return ordered;
}

/** The clips of one track from the first to the last. */
export function clipsOnTrack(document: ProjectDocument, trackId: string): readonly Clip[] {
  return clipIndex(document).get(trackId) ?? noClips;
}

/** The clip of a track that covers `ticks`, or null. Binary search: the cost does not grow with the length of the track. */
export function clipAt(document: ProjectDocument, trackId: string, ticks: number): Clip | null {
  const clips = clipsOnTrack(document, trackId);
  const candidate = clips[firstStartingAfter(clips, ticks) - 1];
  return candidate !== undefined && ticks < clipEndTicks(candidate) ? candidate : null;
}

/** The clips of a track that share at least one tick with `[fromTicks, toTicks)`, from the first to the last. */
export function clipsBetween(document: ProjectDocument, trackId: string, fromTicks: number, toTicks: number): readonly Clip[] {
  return clipsWithin(clipsOnTrack(document, trackId), fromTicks, toTicks);
}

/** Those of `clips`, which stand in order of time on one track, that share at least one tick with `[fromTicks, toTicks)`. */
export function clipsWithin(clips: readonly Clip[], fromTicks: number, toTicks: number): readonly Clip[] {
  const before = firstStartingAfter(clips, fromTicks) - 1;
  const reaching = clips[before];
  const first = reaching !== undefined && fromTicks < clipEndTicks(reaching) ? before : before + 1;
  let last = first;
  while (last < clips.length && (clips[last]?.startTicks ?? Infinity) < toTicks) last += 1;
  return clips.slice(Math.max(first, 0), last);
}

/** The first tick after everything: the length of the project. */
export function documentEndTicks(document: ProjectDocument): number {
  let endTicks = 0;
  for (const clips of clipIndex(document).values()) {
    const last = clips.at(-1);
    if (last !== undefined) endTicks = Math.max(endTicks, clipEndTicks(last));
  }
  return endTicks;
}

const noClips: readonly Clip[] = [];

/** The clips of each track by its id, from the first to the last. */
type ClipIndex = ReadonlyMap<string, readonly Clip[]>;

/**
 * Documents are never changed in place, so what was derived from their records can be kept beside these for as long as they live.
 * A frame of playback then costs a few look-ups instead of a walk over thousands of clips.
 */
const trackOrders = new WeakMap<ProjectDocument['tracks'], readonly Track[]>();
const clipIndexes = new WeakMap<ProjectDocument['clips'], ClipIndex>();

function clipIndex(document: ProjectDocument): ClipIndex {
  const known = clipIndexes.get(document.clips);
  if (known !== undefined) return known;
  const index = new Map<string, Clip[]>();
  for (const clip of Object.values(document.clips)) {
    const onTrack = index.get(clip.trackId);
    if (onTrack === undefined) index.set(clip.trackId, [clip]);
    else onTrack.push(clip);
  }
  for (const onTrack of index.values()) onTrack.sort(byStart);
  clipIndexes.set(document.clips, index);
  return index;
}

/**
 * Tells that `after` differs from `before` in these clips only, so that a drag in a long project sorts the tracks that it touches and not
 * all of them.
 */
export function carryClipIndex(before: ProjectDocument['clips'], after: ProjectDocument['clips'], changed: Iterable<{ readonly before: Clip | null; readonly after: Clip | null }>): void {
  const known = clipIndexes.get(before);
  if (known === undefined) return;
  const index = new Map(known);
  const touched = new Set<string>();
  const gone = new Set<Clip | null>();
  const come: Clip[] = [];
  for (const { before: was, after: is } of changed) {
    const standing = was === null ? null : (before[was.id] ?? null);
    gone.add(standing);
    if (standing !== null) touched.add(standing.trackId);
    if (is !== null) {
      come.push(is);
      touched.add(is.trackId);
    }
  }
  for (const trackId of touched) {
    const staying = (known.get(trackId) ?? noClips).filter((clip) => !gone.has(clip));
    index.set(trackId, [...staying, ...come.filter((clip) => clip.trackId === trackId)].sort(byStart));
  }
  clipIndexes.set(after, index);
}

function byStart(a: Clip, b: Clip): number {
  return a.startTicks - b.startTicks;
}

/** Index of the first clip that starts after `ticks`, in clips sorted by start. */
function firstStartingAfter(clips: readonly Clip[], ticks: number): number {
  let low = 0;
  let high = clips.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((clips[middle]?.startTicks ?? Infinity) <= ticks) low = middle + 1;
    else high = middle;
  }
  return low;
}
