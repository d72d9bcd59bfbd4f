import { describe, expect, it } from 'vitest';
import { frameRates, ticksPerSecond } from '@/lib/editor/document/time';
import { ticksToPixels, zoomLimits } from '@/lib/editor/view';
import { rulerSteps } from '@/components/editor/timeline/ruler/ruler-steps';

describe('rulerSteps', () => {
  it.each([0.05, 0.4, 3, 20, 100, 333, 900, 1_920, zoomLimits.maxPixelsPerSecond])('labels stand apart and short marks divide them at %d px/s', (pixelsPerSecond) => {
    const { labelTicks, markTicks } = rulerSteps(pixelsPerSecond, frameRates['30']);
    expect(ticksToPixels(labelTicks, { pixelsPerSecond })).toBeGreaterThanOrEqual(labelTicks === 86_400 * ticksPerSecond ? 0 : 84);
    expect(labelTicks % markTicks).toBe(0);
  });

  it('counts in frames when looked at closely', () => {
    expect(rulerSteps(1_920, frameRates['30'])).toEqual({ labelTicks: 2 * 8_000, markTicks: 8_000 });
  });

  it('counts in days when a day is a few pixels', () => {
    expect(rulerSteps(zoomLimits.minPixelsPerSecond / 10, frameRates['30']).labelTicks).toBe(86_400 * ticksPerSecond);
  });
});
