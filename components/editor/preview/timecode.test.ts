import { describe, expect, it } from 'vitest';
import { timecode } from '@/components/editor/preview/timecode';
import { frameRates, ticksPerFrame, ticksPerSecond } from '@/lib/editor/document/time';

describe('timecode', () => {
  it.each([
    [0, '00:00:00:00'],
    [1.5, '00:00:01:15'],
    [65, '00:01:05:00'],
    [36_061, '10:01:01:00'],
  ])('writes %d s at 30 frames a second as %s', (seconds, text) => {
    expect(timecode(seconds * ticksPerSecond, frameRates['30'])).toBe(text);
  });

  it('counts every frame at NTSC rates', () => {
    expect(timecode(30 * ticksPerFrame(frameRates['29.97']), frameRates['29.97'])).toBe('00:00:01:00');
    expect(timecode(29 * ticksPerFrame(frameRates['29.97']), frameRates['29.97'])).toBe('00:00:00:29');
  });
});
