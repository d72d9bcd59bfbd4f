import type { FrameRate } from '@/lib/editor/document/time';
import { frameIndexAt } from '@/lib/editor/document/time';

/** Hours, minutes, seconds and frames: "00:01:05:12". Counts frames without dropping any. */
export function timecode(ticks: number, rate: FrameRate): string {
  const framesPerSecond = Math.round(rate.numerator / rate.denominator);
  const frames = frameIndexAt(ticks, rate);
  const seconds = Math.floor(frames / framesPerSecond);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % framesPerSecond];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
