import { ticksPerSecond, ticksToSeconds } from '@/lib/editor/document/time';

export type TimelineTool = 'select' | 'blade';

/** What of the timeline is on screen, and what the pointer does on it. */
export interface ViewState {
  /** Zoom. */
  readonly pixelsPerSecond: number;
  /** The tick at the left edge. */
  readonly scrollTicks: number;
  /** How wide the part that shows clips is; 0 until it is measured. */
  readonly widthPx: number;
  readonly isSnapping: boolean;
  /** What a press on a clip does: select and move it, or cut it where it is pressed. */
  readonly tool: TimelineTool;
  /** The clip whose crop is changed in the picture; null is none. */
  readonly croppingClipId: string | null;
}

/** From a day on a phone's screen to a single frame as wide as a finger. */
export const zoomLimits = { minPixelsPerSecond: 0.004, maxPixelsPerSecond: 4_800 } as const;

export const initialView: ViewState = { pixelsPerSecond: 60, scrollTicks: 0, widthPx: 0, isSnapping: true, tool: 'select', croppingClipId: null };

/** How wide so many ticks are; not rounded. */
export function ticksToPixels(ticks: number, view: Pick<ViewState, 'pixelsPerSecond'>): number {
  return ticksToSeconds(ticks) * view.pixelsPerSecond;
}

/** Rounded to the nearest whole tick. */
export function pixelsToTicks(pixels: number, view: Pick<ViewState, 'pixelsPerSecond'>): number {
  return Math.round((pixels / view.pixelsPerSecond) * ticksPerSecond);
}

/** EV5: wheel travel, in pixels, to a factor: one notch of a mouse (100 px) is about a fifth. Trackpads send a pinch as the same. */
export function wheelZoomFactor(deltaYPx: number): number {
  return Math.exp(-deltaYPx / 550);
}

/** EV1: zooms by `factor` so that `anchorTicks` stays at the pixel where it is. */
export function zoomAround(view: ViewState, factor: number, anchorTicks: number): ViewState {
  const { minPixelsPerSecond, maxPixelsPerSecond } = zoomLimits;
  const pixelsPerSecond = Math.min(maxPixelsPerSecond, Math.max(minPixelsPerSecond, view.pixelsPerSecond * factor));
  const anchorPx = ticksToPixels(anchorTicks - view.scrollTicks, view);
  const scrollTicks = Math.max(0, anchorTicks - pixelsToTicks(anchorPx, { pixelsPerSecond }));
  return { ...view, pixelsPerSecond, scrollTicks };
}

/** EV2: shows the timeline from its beginning to `endTicks`, with a twentieth of the width left free. Nothing to show or no width: as it was. */
export function zoomToFit(view: ViewState, endTicks: number): ViewState {
  if (endTicks === 0 || view.widthPx === 0) return view;
  const fitting = (view.widthPx * 0.95) / ticksToSeconds(endTicks);
  return { ...zoomAround({ ...view, scrollTicks: 0 }, fitting / view.pixelsPerSecond, 0), scrollTicks: 0 };
}

/** EV4: shows `[fromTicks, toTicks)` in the middle, with a twentieth of the width left free on both sides. Nothing to show or no width: as it was. */
export function zoomToRange(view: ViewState, fromTicks: number, toTicks: number): ViewState {
  if (toTicks <= fromTicks || view.widthPx === 0) return view;
  const fitting = (view.widthPx * 0.9) / ticksToSeconds(toTicks - fromTicks);
  const zoomed = zoomAround({ ...view, scrollTicks: 0 }, fitting / view.pixelsPerSecond, 0);
  const middleTicks = (fromTicks + toTicks) / 2;
  return { ...zoomed, scrollTicks: Math.max(0, Math.round(middleTicks - pixelsToTicks(view.widthPx / 2, zoomed))) };
}

/** Whether any of `[fromTicks, toTicks)` is on screen. */
export function isOnScreen(view: ViewState, fromTicks: number, toTicks: number): boolean {
  return toTicks > view.scrollTicks && fromTicks < view.scrollTicks + pixelsToTicks(view.widthPx, view);
}
