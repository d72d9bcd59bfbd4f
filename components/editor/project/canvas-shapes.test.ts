import { describe, expect, it } from 'vitest';
import { canvasShapeNames, canvasShapes, frameRateName, frameRateNames, shapeOf } from '@/components/editor/project/canvas-shapes';
import { canvasSchema } from '@/lib/editor/document/model';
import { frameRates } from '@/lib/editor/document/time';

describe('shapes of the canvas', () => {
  it('are sizes that a document takes, each in the ratio of its name', () => {
    for (const name of canvasShapeNames) {
      const size = canvasShapes[name];
      expect(canvasSchema.safeParse({ ...size, background: '#000000', frameRate: frameRates['30'] }).success, name).toBe(true);
      const [width = 0, height = 0] = name.split(':').map(Number);
      expect(size.widthPx / size.heightPx, name).toBeCloseTo(width / height, 10);
      expect(shapeOf(size)).toBe(name);
    }
  });

  it('are known in other sizes too, and other ratios are none of them', () => {
    expect(shapeOf({ widthPx: 1280, heightPx: 720 })).toBe('16:9');
    expect(shapeOf({ widthPx: 1000, heightPx: 720 })).toBeNull();
  });

  it('frame rates have their names, the slowest first', () => {
    expect(frameRateNames).toEqual(['23.976', '24', '25', '29.97', '30', '50', '59.94', '60']);
    for (const name of frameRateNames) expect(frameRateName(frameRates[name])).toBe(name);
  });
});
