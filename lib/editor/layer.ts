import type { Motion } from '@/lib/editor/animate';
import { joinMotions, motionOf, noMotion } from '@/lib/editor/animate';
import type { ShapeContent, TextContent } from '@/lib/editor/document/drawn';
import { defaultFilters } from '@/lib/editor/document/empty';
import type { AnimatedProperty } from '@/lib/editor/document/keyframes';
import { valueAt } from '@/lib/editor/document/keyframes';
import type { BlendMode, Crop, Filters, FitMode } from '@/lib/editor/document/look';
import type { Canvas, Clip } from '@/lib/editor/document/model';
import { clipEndTicks, sourceSpanTicks } from '@/lib/editor/document/read';
import { ticksPerMillisecond } from '@/lib/editor/document/time';

/** Where a picture of a frame is and how it looks. Lengths are pixels of the canvas. */
export interface LayerPlace {
  readonly clipId: string;
  /** For places that have nothing else to show yet. */
  readonly name: string;
  /** Where the picture's centre is. */
  readonly centerXPx: number;
  readonly centerYPx: number;
  /** On top of the size that `fit` gives, or of the own size of a text or shape. */
  readonly scale: number;
  /** Clockwise, about the centre. */
  readonly rotationDegrees: number;
  readonly opacity: number;
  readonly fit: FitMode;
  readonly flipX: boolean;
  readonly flipY: boolean;
  readonly blend: BlendMode;
  readonly crop: Crop | null;
  /** Null where they change nothing. */
  readonly filters: Filters | null;
}

/** A picture, or a frame of a video. */
export interface MediaLayer extends LayerPlace {
  readonly kind: 'image' | 'video';
  readonly assetId: string;
  /** The instant of the source that is shown; 0 for pictures. */
  readonly sourceTicks: number;
}

export interface TextLayer extends LayerPlace {
  readonly kind: 'text';
  readonly text: TextContent;
  /** How much of it is there, 0 to 1, counted in letters. */
  readonly reveal: number;
}

export interface ShapeLayer extends LayerPlace {
  readonly kind: 'shape';
  readonly shape: ShapeContent;
}

export type Layer = MediaLayer | TextLayer | ShapeLayer;

/** EF9: what a property of a clip is at `ticks` of the timeline: by its keyframes, or where it has none by the value that stands still. */
export function animatedValue(clip: Clip, property: AnimatedProperty, ticks: number): number {
  const list = clip.keyframes?.[property];
  return list === undefined ? stillValue(clip, property) : valueAt(list, ticks - clip.startTicks);
}

/** The value of a property without its keyframes. */
function stillValue(clip: Clip, property: AnimatedProperty): number {
  switch (property) {
    case 'volume':
      return clip.volume;
    case 'x':
    case 'y':
    case 'scale':
    case 'rotationDegrees':
    case 'opacity':
      return clip.transform[property];
    case 'brightness':
    case 'contrast':
    case 'saturation':
    case 'blur':
      return (clip.filters ?? defaultFilters)[property];
  }
}

/** EF3, EF4, EF9, EF10: a clip's picture at `ticks`, which may lie outside of the clip while a transition shows it. Null where nothing of it can be seen. */
export function describeLayer(canvas: Canvas, clip: Clip, ticks: number): Layer | null {
  const motion = motionAt(clip, ticks);
  const opacity = animatedValue(clip, 'opacity', ticks) * motion.opacity;
  const scale = animatedValue(clip, 'scale', ticks) * motion.scale;
  // At a thousandth of its size nothing is seen of a picture.
  if (clip.kind === 'audio' || opacity <= 0 || scale < 0.001) return null;
  const { fit, flipX, flipY, blend, crop } = clip.transform;
  const place: LayerPlace = {
    clipId: clip.id,
    name: clip.name,
    centerXPx: (0.5 + animatedValue(clip, 'x', ticks) + motion.x) * canvas.widthPx,
    centerYPx: (0.5 + animatedValue(clip, 'y', ticks) + motion.y) * canvas.heightPx,
    scale,
    rotationDegrees: animatedValue(clip, 'rotationDegrees', ticks) + motion.rotationDegrees,
    opacity,
    fit,
    flipX,
    flipY,
    blend,
    crop,
    filters: filtersAt(clip, ticks),
  };
  return withContent(place, clip, ticks, motion);
}

function withContent(place: LayerPlace, clip: Clip, ticks: number, { reveal }: Motion): Layer | null {
  if (clip.text !== null) return clip.text.text.trim() === '' ? null : { ...place, kind: 'text', text: clip.text, reveal };
  if (clip.shape !== null) return { ...place, kind: 'shape', shape: clip.shape };
  if (clip.assetId === null || (clip.kind !== 'image' && clip.kind !== 'video')) return null;
  // EF10: what has no letters fades instead.
  return { ...place, opacity: place.opacity * reveal, kind: clip.kind, assetId: clip.assetId, sourceTicks: clip.kind === 'image' ? 0 : sourceTicksAt(clip, ticks) };
}

/** EF4, EF11: the instant of the source that a clip shows at `ticks`; before its source's beginning the first, after its end the last. Not rounded. */
export function sourceTicksAt(clip: Clip, ticks: number): number {
  const wanted = clip.sourceInTicks + sourceSpanTicks(ticks - clip.startTicks, clip.speedPercent);
  const lastTicks = Math.max(0, (clip.sourceDurationTicks ?? Infinity) - ticksPerMillisecond);
  return Math.min(Math.max(0, wanted), Math.max(lastTicks, clip.sourceInTicks));
}

function filtersAt(clip: Clip, ticks: number): Filters | null {
  const { brightness, contrast, saturation, blur } = clip.keyframes ?? {};
  if ([brightness, contrast, saturation, blur].every((list) => list === undefined)) return clip.filters;
  const value = (property: AnimatedProperty): number => animatedValue(clip, property, ticks);
  return { ...(clip.filters ?? defaultFilters), brightness: value('brightness'), contrast: value('contrast'), saturation: value('saturation'), blur: value('blur') };
}

/** EF10: an animation takes no more than half of the clip, so that coming and going never meet. */
function motionAt(clip: Clip, ticks: number): Motion {
  const [enter, exit] = [clip.enter, clip.exit].map((animation) => Math.min(animation?.durationTicks ?? 0, clip.durationTicks / 2));
  const sinceStart = Math.max(0, ticks - clip.startTicks);
  const untilEnd = Math.max(0, clipEndTicks(clip) - ticks);
  const coming = clip.enter !== null && enter !== undefined && sinceStart < enter ? motionOf(clip.enter.kind, sinceStart / enter, 'enter') : noMotion;
  const going = clip.exit !== null && exit !== undefined && untilEnd < exit ? motionOf(clip.exit.kind, untilEnd / exit, 'exit') : noMotion;
  return joinMotions(coming, going);
}
