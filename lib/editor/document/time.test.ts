import { describe, expect, it } from 'vitest';
import { frameIndexAt, frameRates, frameStartTicks, nearestFrameTicks, secondsToTicks, ticksPerFrame, ticksPerMillisecond, ticksPerSecond } from '@/lib/editor/document/time';

describe('time', () => {
  it('[ED3] has a whole number of ticks for one frame of every rate, one millisecond and one sample at 48 kHz', () => {
    for (const rate of Object.values(frameRates)) expect(Number.isInteger(ticksPerFrame(rate))).toBe(true);
    expect(ticksPerFrame(frameRates['29.97'])).toBe(8008);
    expect(ticksPerMillisecond).toBe(240);
    expect(ticksPerSecond / 48_000).toBe(5);
  });

  it.each(Object.entries(frameRates))('[ED3] finds its way between frames and ticks at %s for a day', (_name, rate) => {
    const frameTicks = ticksPerFrame(rate);
    const lastFrame = Math.floor((24 * 3600 * ticksPerSecond) / frameTicks);
    for (const frame of [0, 1, 1000, 107_892, lastFrame]) {
      expect(frameIndexAt(frame * frameTicks, rate)).toBe(frame);
      expect(frameIndexAt((frame + 1) * frameTicks - 1, rate)).toBe(frame);
      expect(frameStartTicks(frame * frameTicks + 7, rate)).toBe(frame * frameTicks);
    }
  });

  it('[ED3] rounds to the nearest frame, a tie to the later one', () => {
    expect(nearestFrameTicks(3_999, frameRates['30'])).toBe(0);
    expect(nearestFrameTicks(4_000, frameRates['30'])).toBe(8_000);
    expect(secondsToTicks(1 / 3)).toBe(80_000);
  });
});
