import type { CaptionFormat } from '@/lib/editor/captions/cue';
import { ticksPerMillisecond } from '@/lib/editor/document/time';

/** Start and end of a caption in ticks. */
export interface CueTime {
  readonly startTicks: number;
  readonly endTicks: number;
}

const clock = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?`;
/** The settings of WebVTT may follow; they say where a caption stands and are not kept. */
const timing = new RegExp(`^${clock}\\s*-->\\s*${clock}(?:\\s.*)?$`);

/** EQ1: the times of a line such as `00:01:02,500 --> 00:01:04,000`, hours optional, comma or point; null where it is none. */
export function readCueTime(line: string): CueTime | null {
  const match = timing.exec(line.trim());
  if (match === null) return null;
  const startTicks = ticksOf(match.slice(1, 5));
  const endTicks = ticksOf(match.slice(5, 9));
  return startTicks === null || endTicks === null ? null : { startTicks, endTicks };
}

/** EQ4: a time as a file has it, rounded to the nearest millisecond: `00:01:02,500`, with a point in WebVTT. */
export function writeClock(ticks: number, format: CaptionFormat): string {
  const ms = Math.round(ticks / ticksPerMillisecond);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${digits(hours, 2)}:${digits(minutes, 2)}:${digits(seconds, 2)}${format === 'srt' ? ',' : '.'}${digits(ms % 1000, 3)}`;
}

/** Of hours, minutes, seconds and fraction as written; what is finer than a millisecond is left out. */
function ticksOf([hours = '0', minutes = '0', seconds = '0', fraction = '']: readonly (string | undefined)[]): number | null {
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return ((Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000 + ms) * ticksPerMillisecond;
}
