import { describe, expect, it } from 'vitest';
import { boxContains, clipAtPoint, layerBox, movedBy, scaledTo, turnedTo } from '@/components/editor/preview/layer-box';
import type { MediaLayer } from '@/lib/editor/layer';

const canvas = { widthPx: 1920, heightPx: 1080 };

function layer(fields: Partial<MediaLayer> = {}): MediaLayer {
  return {
    clipId: 'clip', assetId: 'asset', kind: 'image', name: 'Sea', sourceTicks: 0, centerXPx: 960, centerYPx: 540, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fit',
    flipX: false, flipY: false, blend: 'normal', crop: null, filters: null, ...fields,
  };
}

describe('layerBox', () => {
  it('is the fitted picture times its scale', () => {
    expect(layerBox(layer({ scale: 0.5 }), { widthPx: 1000, heightPx: 1000 }, canvas)).toMatchObject({ widthPx: 540, heightPx: 540 });
  });

  it('is the canvas where the picture is not known yet', () => {
    expect(layerBox(layer(), null, canvas)).toMatchObject(canvas);
  });
});

describe('a shape', () => {
  it('has its own size, in parts of the canvas’ height', () => {
    const { clipId, name, centerXPx, centerYPx, rotationDegrees, opacity, fit, flipX, flipY, blend, crop, filters } = layer();
    const shape = { id: 'star', width: 0.5, height: 0.25, fill: '#ffffff', stroke: null, cornerRadius: 0 } as const;
    const place = { clipId, name, centerXPx, centerYPx, rotationDegrees, opacity, fit, flipX, flipY, blend, crop, filters };
    expect(layerBox({ ...place, kind: 'shape', scale: 2, shape }, null, canvas)).toMatchObject({ widthPx: 1080, heightPx: 540 });
  });
});

describe('boxContains', () => {
  const upright = layerBox(layer(), { widthPx: 1920, heightPx: 540 }, canvas);

  it('knows inside from outside', () => {
    expect(boxContains(upright, { x: 1900, y: 540 })).toBe(true);
    expect(boxContains(upright, { x: 960, y: 820 })).toBe(false);
  });

  it('turns with the picture', () => {
    const turned = { ...upright, rotationDegrees: 90 };
    expect(boxContains(turned, { x: 1900, y: 540 })).toBe(false);
    expect(boxContains(turned, { x: 960, y: 820 })).toBe(true);
  });
});

describe('clipAtPoint', () => {
  const frame = { ticks: 0, ...canvas, background: '#000000', layers: [layer({ clipId: 'below' }), layer({ clipId: 'above', scale: 0.5 })] };

  it('finds the highest of several', () => {
    expect(clipAtPoint(frame, () => null, { x: 960, y: 540 })).toBe('above');
    expect(clipAtPoint(frame, () => null, { x: 10, y: 10 })).toBe('below');
  });

  it('finds none beside all', () => {
    expect(clipAtPoint(frame, () => null, { x: -5, y: 10 })).toBeNull();
  });
});

describe('movedBy', () => {
  const small = { center: { x: 960, y: 540 }, widthPx: 400, heightPx: 200, rotationDegrees: 0 };

  it('moves by fractions of the canvas', () => {
    expect(movedBy({ x: 0, y: 0 }, { x: 192, y: 108 }, canvas, 5, small)).toEqual({ x: expect.closeTo(0.1, 9), y: expect.closeTo(0.1, 9), guides: { x: null, y: null } });
  });

  it('catches on the middle', () => {
    const beside = { ...small, center: { x: 1152, y: 648 } };
    expect(movedBy({ x: 0.1, y: 0.1 }, { x: -190, y: 0 }, canvas, 5, beside)).toEqual({ x: expect.closeTo(0, 9), y: expect.closeTo(0.1, 9), guides: { x: 960, y: null } });
  });

  it('catches with its edges on those of the canvas, as it stands turned', () => {
    expect(movedBy({ x: 0, y: 0 }, { x: -757, y: 437 }, canvas, 5, small)).toMatchObject({ x: expect.closeTo(-760 / 1920, 9), y: expect.closeTo(440 / 1080, 9), guides: { x: 0, y: 1080 } });
    expect(movedBy({ x: 0, y: 0 }, { x: 857, y: 0 }, canvas, 5, { ...small, rotationDegrees: 90 })).toMatchObject({ x: expect.closeTo(860 / 1920, 9), guides: { x: 1920, y: 540 } });
  });

  it('catches on nothing where it is told so', () => {
    expect(movedBy({ x: 0, y: 0 }, { x: 1, y: 1 }, canvas, 0, small).guides).toEqual({ x: null, y: null });
  });
});

describe('scaledTo', () => {
  it('grows with the distance from the centre', () => {
    expect(scaledTo(1, { x: 0, y: 0 }, { x: 100, y: 0 }, { x: 250, y: 0 })).toBe(2.5);
  });

  it('catches on the natural size and never vanishes', () => {
    expect(scaledTo(2, { x: 0, y: 0 }, { x: 100, y: 0 }, { x: 50.4, y: 0 })).toBe(1);
    expect(scaledTo(1, { x: 0, y: 0 }, { x: 100, y: 0 }, { x: 0, y: 0 })).toBeGreaterThan(0);
  });
});

describe('turnedTo', () => {
  const center = { x: 0, y: 0 };
  const up = { x: 0, y: -100 };

  it('follows the knob clockwise and catches on eighths of a turn', () => {
    expect(turnedTo(0, center, up, { x: 100, y: -100 }, false)).toBe(45);
    expect(turnedTo(0, center, up, { x: 100, y: 1 }, false)).toBe(90);
    expect(turnedTo(0, center, up, { x: 98, y: -100 }, false)).toBe(45);
    expect(turnedTo(0, center, up, { x: 50, y: -100 }, false)).toBe(26.6);
  });

  it('goes in steps of 15 degrees where wished', () => {
    expect(turnedTo(0, center, up, { x: 40, y: -100 }, true)).toBe(15);
  });

  it('stays within one turn', () => {
    expect(turnedTo(170, center, up, { x: 100, y: -100 }, false)).toBe(-145);
    expect(turnedTo(180, center, up, up, false)).toBe(180);
  });
});
