import { describe, expect, it } from 'vitest';
import { createPeakMeter, peakColumns, peaksPerSecond } from '@/components/editor/timeline/clip/peaks';

describe('peak meter', () => {
  it('keeps the loudest sample of each stretch, whatever its sign', () => {
    const meter = createPeakMeter(0.04);
    meter.add(Float32Array.from([0.1, -0.5, 0.2, 0.25]), 0, 2 * peaksPerSecond);
    expect([...meter.peaks().values]).toEqual([128, 64]);
  });

  it('adds channels and later parts to what is there', () => {
    const meter = createPeakMeter(0.04);
    meter.add(Float32Array.from([0.5, 0.5]), 0, 2 * peaksPerSecond);
    meter.add(Float32Array.from([0.2, 1]), 0, 2 * peaksPerSecond);
    meter.add(Float32Array.from([0.4]), 0.03, 2 * peaksPerSecond);
    expect([...meter.peaks().values]).toEqual([255, 102]);
  });

  it('leaves out what comes before and after the sound', () => {
    const meter = createPeakMeter(0.02);
    meter.add(Float32Array.from([1, 0.2, 1]), -1 / peaksPerSecond, peaksPerSecond);
    expect([...meter.peaks().values]).toEqual([51]);
  });
});

describe('peakColumns', () => {
  const peaks = { values: Uint8Array.from([0, 255, 51, 102]), perSecond: 4 };

  it('takes the loudest of what a column covers', () => {
    expect(peakColumns(peaks, 0, 1, 2)).toEqual([1, 0.4]);
  });

  it('repeats a peak where columns are narrower', () => {
    expect(peakColumns(peaks, 0.25, 0.5, 2)).toEqual([1, 1]);
  });

  it('is silent past the end', () => {
    expect(peakColumns(peaks, 1, 2, 2)).toEqual([0, 0]);
  });
});
