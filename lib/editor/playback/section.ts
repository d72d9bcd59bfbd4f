import { assert } from '@/lib/base/assert';
import { ticksPerSecond, ticksToSeconds } from '@/lib/editor/document/time';

/** A piece of the timeline on a clock: played without a stop, at one rate. What is heard is one section after another, as when a loop begins anew. */
export interface Section {
  /** Grows from section to section; the same section can be given a nearer end. */
  readonly id: number;
  /** This tick … */
  readonly fromTicks: number;
  /** … is heard at this time of the clock, in seconds. */
  readonly clockSeconds: number;
  /** Where it is over; before `fromTicks` when it is played backwards, infinite where it has no end of its own. */
  readonly toTicks: number;
  /** Times the usual speed; negative is backwards, never 0. */
  readonly rate: number;
}

/** ER3: over this time a section comes in and goes out. Where one follows another, they are crossfaded over it. */
export const sectionEdgeSeconds = 0.003;

/** ER2: faster than this, speech is no longer understood, and backwards it never is. */
const maxHeardRate = 2;

/** ER2: whether the sound of a section is heard at all. */
export function isHeardAt(rate: number): boolean {
  return rate > 0 && rate <= maxHeardRate;
}

/** When a tick is heard, in seconds of the clock. */
export function clockTimeOf(ticks: number, section: Section): number {
  return section.clockSeconds + ticksToSeconds(ticks - section.fromTicks) / section.rate;
}

/** What is heard at a time of the clock: `fromTicks` before the section has begun, `toTicks` when it is over; not rounded. */
export function ticksAt(clockSeconds: number, section: Section): number {
  const ticks = section.fromTicks + Math.max(0, clockSeconds - section.clockSeconds) * section.rate * ticksPerSecond;
  return section.rate > 0 ? Math.min(ticks, section.toTicks) : Math.max(ticks, section.toTicks);
}

/** When it is over, in seconds of the clock; infinite where it has no end. */
export function sectionEndSeconds(section: Section): number {
  return Number.isFinite(section.toTicks) ? clockTimeOf(section.toTicks, section) : Infinity;
}

/** Of sections in order of time, the one that is heard at a time of the clock: the first before it has begun, the last when all are over. */
export function sectionAt(clockSeconds: number, sections: readonly Section[]): Section {
  const section = sections.findLast((one) => one.clockSeconds <= clockSeconds) ?? sections[0];
  assert(section !== undefined, 'there is something to play');
  return section;
}
