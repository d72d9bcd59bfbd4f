import { describe, expect, it } from 'vitest';
import type { LayerSource, Picture } from '@/lib/editor/compositor/draw-frame';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { FrameDescription } from '@/lib/editor/frame';
import type { MediaLayer as Layer } from '@/lib/editor/layer';

const red = picture('#ff0000', 100, 100);
const wide = picture('#0000ff', 200, 50);

function picture(color: string, widthPx: number, heightPx: number): Picture {
  return {
    widthPx,
    heightPx,
    draw(context, left, top, width, height) {
      context.fillStyle = color;
      context.fillRect(left, top, width, height);
    },
  };
}

function layer(changes: Partial<Layer> = {}): Layer {
  const place = { centerXPx: 100, centerYPx: 50, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fit', flipX: false, flipY: false, blend: 'normal', crop: null, filters: null } as const;
  return { clipId: 'a', assetId: 'a', kind: 'image', name: 'a', sourceTicks: 0, ...place, ...changes };
}

/** Draws on a canvas of 200 × 100 and gives the colours at points. */
function colors(layers: readonly Layer[], sourceOf: (layer: Layer) => LayerSource, points: readonly (readonly [number, number])[], size = { width: 200, height: 100 }) {
  const description: FrameDescription = { ticks: 0, widthPx: 200, heightPx: 100, background: '#102030', layers };
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  drawFrame(context, description, sourceOf);
  return points.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)]);
}

const ready = (one: Picture) => (): LayerSource => ({ status: 'ready', picture: one });
const ground = [0x10, 0x20, 0x30];
const [isRed, isBlue] = [[255, 0, 0], [0, 0, 255]];

describe('drawing a frame', () => {
  it('[EF7] shows the background where there is no picture', () => {
    expect(colors([], ready(red), [[0, 0], [199, 99]])).toEqual([ground, ground]);
  });

  it('[EF6] lays a square into the middle, over all, or pulls it', () => {
    expect(colors([layer()], ready(red), [[49, 50], [51, 50], [148, 50], [151, 50]])).toEqual([ground, isRed, isRed, ground]);
    expect(colors([layer({ fit: 'fill' })], ready(red), [[0, 0], [199, 99]])).toEqual([isRed, isRed]);
    expect(colors([layer({ fit: 'stretch' })], ready(wide), [[0, 0], [199, 99]])).toEqual([isBlue, isBlue]);
  });

  it('[EF7] places, scales and turns about the picture’s centre', () => {
    expect(colors([layer({ centerXPx: 150, scale: 0.5 })], ready(red), [[124, 50], [126, 50], [174, 50], [176, 50]])).toEqual([ground, isRed, isRed, ground]);
    const turned = layer({ rotationDegrees: 90, scale: 0.25 });
    expect(colors([turned], ready(wide), [[100, 26], [100, 74], [78, 50], [95, 50]])).toEqual([isBlue, isBlue, ground, isBlue]);
    const tilted = layer({ rotationDegrees: 45 });
    expect(colors([tilted], ready(red), [[55, 5], [100, 1], [160, 50]])).toEqual([ground, isRed, isRed]);
  });

  it('[EF1] draws later layers over earlier ones, as far as they are solid', () => {
    const layers = [layer(), layer({ clipId: 'b', opacity: 0.5 })];
    const sourceOf = ({ clipId }: Layer): LayerSource => ({ status: 'ready', picture: clipId === 'a' ? red : wide });
    const [mixed] = colors(layers, sourceOf, [[100, 50]]);
    expect(mixed?.[0]).toBeCloseTo(128, -1);
    expect(mixed?.[2]).toBeCloseTo(128, -1);
  });

  it('[EF7] draws the same at half the size', () => {
    expect(colors([layer()], ready(red), [[24, 25], [26, 25], [74, 25], [76, 25]], { width: 100, height: 50 })).toEqual([ground, isRed, isRed, ground]);
  });

  it('[EF7] leaves the context as it was', () => {
    const context = new OffscreenCanvas(200, 100).getContext('2d');
    if (context === null) throw new Error('there is no context');
    drawFrame(context, { ticks: 0, widthPx: 100, heightPx: 50, background: '#000000', layers: [layer({ opacity: 0.2 })] }, ready(red));
    expect([context.globalAlpha, context.getTransform().a]).toEqual([1, 1]);
  });

  it('[EF8] shows a striped panel with a bar where a picture is still being made', () => {
    const pending = (progress: number) => (): LayerSource => ({ status: 'pending', size: { widthPx: 240, heightPx: 240 }, progress });
    const [mark, trough] = [
      [0x8e, 0xa8, 0xea],
      [0x2c, 0x37, 0x4a],
    ];
    const at = (progress: number, points: readonly (readonly [number, number])[]) => colors([layer()], pending(progress), points, { width: 480, height: 240 });
    expect(at(0.5, [[100, 120], [195, 120], [235, 120], [245, 120], [285, 120]])).toEqual([expect.anything(), mark, mark, trough, trough]);
    expect(at(0, [[195, 120]])).toEqual([trough]);
    expect(at(7, [[285, 120], [380, 120]])).toEqual([mark, ground]);
    const inside = new Set(at(0, Array.from({ length: 60 }, (_, index) => [140 + index, 60] as const)).map(String));
    expect(inside).toContain('26,32,43');
    expect(inside).toContain('31,39,51');
  });

  it('[EF8] fills the canvas where the size is not known', () => {
    const points = [[1, 50], [198, 50]] as const;
    expect(colors([layer()], () => ({ status: 'pending', size: null, progress: 0 }), points)).not.toContainEqual(ground);
    expect(colors([layer()], () => ({ status: 'pending', size: { widthPx: 10, heightPx: 10 }, progress: 0 }), points)).toEqual([ground, ground]);
  });

  it('[EF8] shows a cross where a picture cannot be had, and nothing while it loads', () => {
    expect(colors([layer()], () => ({ status: 'failed', size: null }), [[200, 100]], { width: 400, height: 200 })).toEqual([[0xe0, 0x8a, 0x90]]);
    expect(colors([layer()], () => ({ status: 'loading' }), [[100, 50]])).toEqual([ground]);
  });
});
