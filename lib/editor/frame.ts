import { isSameRecord } from '@/lib/editor/document/diff';
import { documentLimits } from '@/lib/editor/document/limits';
import type { TransitionKind } from '@/lib/editor/document/look';
import type { Clip, ProjectDocument, Track } from '@/lib/editor/document/model';
import { clipAt, clipEndTicks, clipsBetween, tracksBottomUp } from '@/lib/editor/document/read';
import type { Layer, MediaLayer } from '@/lib/editor/layer';
import { describeLayer } from '@/lib/editor/layer';
import { transitionSpan } from '@/lib/editor/transition-span';

/** EF11: two pictures on one track, the one giving way to the other. Null is one that cannot be seen. */
export interface TransitionItem {
  readonly kind: 'transition';
  readonly transition: TransitionKind;
  /** 0 is all of `from`, 1 all of `to`. */
  readonly progress: number;
  readonly from: Layer | null;
  readonly to: Layer | null;
}

export type FrameItem = Layer | TransitionItem;

/** Everything that one frame shows. */
export interface FrameDescription {
  readonly ticks: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** `#rrggbb`, under all layers. */
  readonly background: string;
  /** From the lowest to the highest. */
  readonly layers: readonly FrameItem[];
}

/** EF1 to EF4, EF9 to EF12: the only definition of what a project shows at `ticks`. Preview, snapshot and export all draw this. */
export function describeFrame(document: ProjectDocument, ticks: number): FrameDescription {
  const { widthPx, heightPx, background } = document.canvas;
  return { ticks, widthPx, heightPx, background, layers: visibleTracks(document).flatMap((track) => describeTrack(document, track, ticks) ?? []) };
}

/** ET7: whether two descriptions are drawn alike. */
export function isSameFrame(a: FrameDescription, b: FrameDescription): boolean {
  return isSameRecord(a, b);
}

/** The layers of a frame, those of its transitions too, from the lowest to the highest. */
export function layersOf(description: FrameDescription): readonly Layer[] {
  return description.layers.flatMap((item) => (item.kind === 'transition' ? [item.from ?? [], item.to ?? []].flat() : [item]));
}

/** EG1: the frame with the crop of one clip left out, while somebody changes it; the same frame where no clip is named. */
export function withoutCropOf(description: FrameDescription, clipId: string | null): FrameDescription {
  if (clipId === null) return description;
  const whole = <Each extends Layer | null>(layer: Each): Each => (layer?.clipId === clipId ? { ...layer, crop: null } : layer);
  return { ...description, layers: description.layers.map((item) => (item.kind === 'transition' ? { ...item, from: whole(item.from), to: whole(item.to) } : whole(item))) };
}

/** The layers that need media: what has to be decoded for a frame. */
export function mediaLayers(description: FrameDescription): readonly MediaLayer[] {
  return layersOf(description).filter(isMediaLayer);
}

/**
 * EF5: the media of the next clips that are first seen after `fromTicks` and before `toTicks`, each as it is first seen, soonest first and at most
 * `count`: what a player opens in advance.
 */
export function describeUpcomingLayers(document: ProjectDocument, fromTicks: number, toTicks: number, count: number): readonly MediaLayer[] {
  return visibleTracks(document)
    .flatMap((track) => clipsBetween(document, track.id, fromTicks, toTicks + documentLimits.motionMaxTicks))
    .map((clip) => ({ clip, seenFromTicks: transitionSpan(document, clip)?.fromTicks ?? clip.startTicks }))
    .filter(({ seenFromTicks }) => seenFromTicks > fromTicks && seenFromTicks < toTicks)
    .sort((a, b) => a.seenFromTicks - b.seenFromTicks)
    .flatMap(({ clip, seenFromTicks }) => describeLayer(document.canvas, clip, seenFromTicks) ?? [])
    .filter(isMediaLayer)
    .slice(0, count);
}

function isMediaLayer(layer: Layer): layer is MediaLayer {
  return layer.kind === 'image' || layer.kind === 'video';
}

function visibleTracks(document: ProjectDocument): readonly Track[] {
  return tracksBottomUp(document).filter((track) => track.kind !== 'audio' && !track.hidden);
}

/** What a track shows: nothing, a clip, or a clip that gives way to the next. */
function describeTrack(document: ProjectDocument, track: Track, ticks: number): FrameItem | null {
  const clip = clipAt(document, track.id, ticks);
  if (clip === null) return null;
  const beginning = describeTransition(document, clip, ticks);
  if (beginning !== null) return beginning;
  const next = clipAt(document, track.id, clipEndTicks(clip));
  return (next === null ? null : describeTransition(document, next, ticks)) ?? describeLayer(document.canvas, clip, ticks);
}

/** EF11: the transition at the start of `to`, where `ticks` is within it. */
function describeTransition(document: ProjectDocument, to: Clip, ticks: number): TransitionItem | null {
  const span = transitionSpan(document, to);
  if (span === null || ticks < span.fromTicks || ticks >= span.toTicks) return null;
  return {
    kind: 'transition',
    transition: span.kind,
    progress: (ticks - span.fromTicks) / (span.toTicks - span.fromTicks),
    from: describeLayer(document.canvas, span.before, ticks),
    to: describeLayer(document.canvas, to, ticks),
  };
}
