import { describe, expect, it } from 'vitest';
import { seconds } from '@/lib/editor/testing/documents';
import { initialView, isOnScreen, pixelsToTicks, ticksToPixels, zoomAround, zoomLimits, zoomToFit } from '@/lib/editor/view';

const view = { ...initialView, pixelsPerSecond: 100, widthPx: 1000, scrollTicks: seconds(10) };

describe('the view of the timeline', () => {
  it('[EV1] zooms so that the anchor stays where it is on screen', () => {
    const before = ticksToPixels(seconds(13) - view.scrollTicks, view);
    const zoomed = zoomAround(view, 3, seconds(13));
    expect(zoomed.pixelsPerSecond).toBe(300);
    expect(ticksToPixels(seconds(13) - zoomed.scrollTicks, zoomed)).toBeCloseTo(before, 2);
  });

  it('[EV1] does not zoom or scroll beyond bounds', () => {
    expect(zoomAround(view, 1e9, 0).pixelsPerSecond).toBe(zoomLimits.maxPixelsPerSecond);
    expect(zoomAround(view, 1e-9, seconds(13))).toMatchObject({ pixelsPerSecond: zoomLimits.minPixelsPerSecond, scrollTicks: 0 });
  });

  it('[EV2] shows everything, with a little room', () => {
    expect(zoomToFit(view, seconds(95))).toMatchObject({ scrollTicks: 0 });
    expect(zoomToFit(view, seconds(95)).pixelsPerSecond).toBeCloseTo(10);
    expect(zoomToFit(view, 0)).toBe(view);
    expect(zoomToFit(initialView, seconds(95))).toBe(initialView);
  });

  it('[EV3] knows what is on screen', () => {
    expect([seconds(9), seconds(10), seconds(19.9), seconds(20)].map((ticks) => isOnScreen(view, ticks, ticks + 1))).toEqual([false, true, true, false]);
    expect(isOnScreen(view, 0, seconds(30))).toBe(true);
    expect(pixelsToTicks(150, view)).toBe(seconds(1.5));
  });
});
