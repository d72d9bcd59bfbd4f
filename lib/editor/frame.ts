import type { Clip, FitMode, ProjectDocument } from '@/lib/editor/document/model';
import { clipAt, clipsBetween, sourceSpanTicks, tracksBottomUp } from '@/lib/editor/document/read';

/** One picture of a frame. Lengths are pixels of the canvas. */
export interface Layer {
  readonly clipId: string;
  readonly assetId: string;
  readonly kind: 'image' | 'video';
  /** For places that have nothing else to show yet. */
  readonly name: string;
  /** The instant of the source that is shown; 0 for pictures. */
  readonly sourceTicks: number;
  /** Where the picture's centre is. */
  readonly centerXPx: number;
  readonly centerYPx: number;
  /** On top of the size that `fit` gives. */
  readonly scale: number;
  /** Clockwise, about the centre. */
  readonly rotationDegrees: number;
  readonly opacity: number;
  readonly fit: FitMode;
}

/** Everything that one frame shows. */
export interface FrameDescription {
  readonly ticks: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** `#rrggbb`, under all layers. */
  readonly background: string;
  /** From the lowest to the highest. */
  readonly layers: readonly Layer[];
}

/** EF1 to EF4: the only definition of what a project shows at `ticks`. Preview, snapshot and export all draw this. */
export function describeFrame(document: ProjectDocument, ticks: number): FrameDescription {
  const { widthPx, heightPx, background } = document.canvas;
  const layers = visibleTracks(document).flatMap((track) => {
    const clip = clipAt(document, track.id, ticks);
    const layer = clip === null ? null : describeLayer(clip, ticks, widthPx, heightPx);
    return layer === null ? [] : [layer];
  });
  return { ticks, widthPx, heightPx, background, layers };
}

/**
 * EF5: the layers of the next clips that begin after `fromTicks` and before `toTicks`, each as it is first seen, soonest first and at most
 * `count`: what a player opens in advance.
 */
export function describeUpcomingLayers(document: ProjectDocument, fromTicks: number, toTicks: number, count: number): readonly Layer[] {
  const { widthPx, heightPx } = document.canvas;
  return visibleTracks(document)
    .flatMap((track) => clipsBetween(document, track.id, fromTicks, toTicks).filter((clip) => clip.startTicks > fromTicks))
    .sort((a, b) => a.startTicks - b.startTicks)
    .flatMap((clip) => describeLayer(clip, clip.startTicks, widthPx, heightPx) ?? [])
    .slice(0, count);
}

/** The instant of the source that a clip shows or plays at `ticks` of the timeline; not rounded. */
function sourceTicksAt(clip: Clip, ticks: number): number {
  return clip.sourceInTicks + sourceSpanTicks(ticks - clip.startTicks, clip.speedPercent);
}

function visibleTracks(document: ProjectDocument) {
  return tracksBottomUp(document).filter((track) => track.kind === 'video' && !track.hidden);
}

/** EF3: what cannot be seen is no layer, so nothing is decoded for it. */
function describeLayer(clip: Clip, ticks: number, widthPx: number, heightPx: number): Layer | null {
  const { x, y, scale, rotationDegrees, opacity, fit } = clip.transform;
  if (clip.kind === 'audio' || opacity === 0) return null;
  return {
    clipId: clip.id,
    assetId: clip.assetId,
    kind: clip.kind,
    name: clip.name,
    sourceTicks: clip.kind === 'image' ? 0 : sourceTicksAt(clip, ticks),
    centerXPx: (0.5 + x) * widthPx,
    centerYPx: (0.5 + y) * heightPx,
    scale,
    rotationDegrees,
    opacity,
    fit,
  };
}
