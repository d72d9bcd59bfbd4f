import type { FrameRate } from '@/lib/editor/document/time';
import { ticksPerFrame, ticksPerSecond } from '@/lib/editor/document/time';
import { ticksToPixels } from '@/lib/editor/view';

export interface RulerSteps {
  /** Ticks between two labelled marks. */
  readonly labelTicks: number;
  /** Ticks between two short marks; divides `labelTicks`. */
  readonly markTicks: number;
}

/** Seconds between labels, and how many short marks divide them. */
const secondSteps: readonly (readonly [labelSeconds: number, marks: number])[] = [
  [1, 5], [2, 4], [5, 5], [10, 5], [15, 3], [30, 6], [60, 6], [120, 4], [300, 5], [600, 5], [900, 3], [1800, 6], [3600, 6], [7200, 4], [14400, 4], [43200, 4],
];

/** The finest steps whose labels stand at least `minLabelPx` apart: whole frames when looked at closely, then seconds, minutes, hours. */
export function rulerSteps(pixelsPerSecond: number, rate: FrameRate, minLabelPx = 84): RulerSteps {
  const view = { pixelsPerSecond };
  const frameTicks = ticksPerFrame(rate);
  const framesPerSecond = Math.round(rate.numerator / rate.denominator);
  for (const frames of [1, 2, 5, 10, 15]) {
    if (frames < framesPerSecond && ticksToPixels(frames * frameTicks, view) >= minLabelPx) {
      return { labelTicks: frames * frameTicks, markTicks: frameTicks };
    }
  }
  const [labelSeconds, marks] = secondSteps.find(([seconds]) => seconds * pixelsPerSecond >= minLabelPx) ?? [86_400, 4];
  return { labelTicks: labelSeconds * ticksPerSecond, markTicks: (labelSeconds * ticksPerSecond) / marks };
}
