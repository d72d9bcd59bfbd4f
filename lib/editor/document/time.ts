/**
 * Time of the editor. An instant or a length is a whole number of ticks; a frame rate is a ratio of whole numbers.
 *
 * 240,000 ticks a second is the smallest round rate in which one frame is a whole number of ticks at 24, 25, 30, 48, 50, 60 and
 * 120 frames a second and at the NTSC rates (24000/1001, 30000/1001, 60000/1001, 120000/1001). One millisecond is 240 ticks and one
 * sample at 48 kHz is 5. A day is 2.1e10 ticks, so even `ticks × 120,000` stays far inside the whole numbers that a double holds exactly.
 * At 44.1 kHz an edge is at most half a tick (2 µs, a tenth of a sample) from the nearest sample.
 */
export const ticksPerSecond = 240_000;
export const ticksPerMillisecond = ticksPerSecond / 1000;

/** Frames a second as `numerator / denominator`, such as 30000/1001. */
export interface FrameRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** The rates that a project can have (ED3). The names are what people of the field call them. */
export const frameRates = {
  '23.976': { numerator: 24_000, denominator: 1001 },
  '24': { numerator: 24, denominator: 1 },
  '25': { numerator: 25, denominator: 1 },
  '29.97': { numerator: 30_000, denominator: 1001 },
  '30': { numerator: 30, denominator: 1 },
  '50': { numerator: 50, denominator: 1 },
  '59.94': { numerator: 60_000, denominator: 1001 },
  '60': { numerator: 60, denominator: 1 },
} as const satisfies Record<string, FrameRate>;

/** Whole ticks of one frame; every rate of {@link frameRates} divides evenly (ED3). */
export function ticksPerFrame(rate: FrameRate): number {
  return (ticksPerSecond * rate.denominator) / rate.numerator;
}

/** The number of the frame that is on screen at `ticks`; the first is 0. */
export function frameIndexAt(ticks: number, rate: FrameRate): number {
  return Math.floor(ticks / ticksPerFrame(rate));
}

/** The instant at which the frame that is on screen at `ticks` began. */
export function frameStartTicks(ticks: number, rate: FrameRate): number {
  return frameIndexAt(ticks, rate) * ticksPerFrame(rate);
}

/** The frame boundary that is nearest to `ticks`; a tie goes to the later one. */
export function nearestFrameTicks(ticks: number, rate: FrameRate): number {
  const frameTicks = ticksPerFrame(rate);
  return Math.round(ticks / frameTicks) * frameTicks;
}

/** Not rounded. */
export function ticksToSeconds(ticks: number): number {
  return ticks / ticksPerSecond;
}

/** Rounded to the nearest whole tick. */
export function secondsToTicks(seconds: number): number {
  return Math.round(seconds * ticksPerSecond);
}

/** Rounded to the nearest whole tick. */
export function millisecondsToTicks(milliseconds: number): number {
  return Math.round(milliseconds * ticksPerMillisecond);
}
