import { ticksPerSecond } from '@/lib/editor/document/time';
import type { PlayRate } from '@/lib/editor/editor-model';
import type { LoopSpan } from '@/lib/editor/playback/loop';
import type { Section } from '@/lib/editor/playback/section';
import { sectionAt, sectionEndSeconds, ticksAt } from '@/lib/editor/playback/section';

/** More sections than this are never waiting: a loop of a single frame would else fill the future with itself. */
const maxWaiting = 8;

/** What a playlist begins with. */
export interface PlaylistStart {
  readonly ticks: number;
  readonly clockSeconds: number;
  readonly rate: PlayRate;
  /** Null where playing stops at the end. */
  readonly loop: LoopSpan | null;
}

/**
 * ER2, ER4: which sections are played on the clock, one after another: a loop's turns, and what a change of the rate leads to. Every section
 * begins at the very instant at which the one before ends.
 */
export class Playlist {
  private list: Section[];
  private loop: LoopSpan | null;
  private idCount: number;

  /** @param firstId sections of different playlists must differ in their ids */
  constructor(start: PlaylistStart, firstId: number) {
    this.loop = start.loop;
    this.idCount = firstId;
    this.list = [this.section(start.ticks, start.clockSeconds, start.rate)];
  }

  /** In order of time. */
  get sections(): readonly Section[] {
    return this.list;
  }

  /** An id that no section of this list has or will have until it is changed again. */
  get nextId(): number {
    return this.idCount;
  }

  /** The tick that is heard at a time of the clock; not rounded. */
  ticksAt(clockSeconds: number): number {
    const section = sectionAt(clockSeconds, this.list);
    // At its end it is over: what is there belongs to the next section.
    return Math.min(ticksAt(clockSeconds, section), section.rate > 0 ? section.toTicks - 1 : Infinity);
  }

  /** Forgets what was heard before `heardSeconds`, and adds the loop's next turns until `untilSeconds`. */
  extend(heardSeconds: number, untilSeconds: number): void {
    const current = sectionAt(heardSeconds, this.list);
    this.list = [current, ...this.list.filter((section) => section.id > current.id)];
    if (this.loop === null) return;
    for (let count = this.list.length; count < maxWaiting; count += 1) {
      const last = this.list.at(-1) ?? current;
      const endSeconds = sectionEndSeconds(last);
      if (endSeconds >= untilSeconds) return;
      this.list.push(this.section(last.rate > 0 ? this.loop.inTicks : this.loop.outTicks, this.seam(endSeconds, heardSeconds, last.rate), last.rate));
    }
  }

  /** Plays on at another rate from `atSeconds` of the clock. */
  changeRate(rate: PlayRate, atSeconds: number): void {
    this.handOver(atSeconds, rate);
  }

  /** Takes another loop, or none, from `atSeconds` of the clock. What is played until then stays. */
  changeLoop(loop: LoopSpan | null, atSeconds: number): void {
    if (JSON.stringify(loop) === JSON.stringify(this.loop)) return;
    this.loop = loop;
    const current = sectionAt(atSeconds, this.list);
    const toTicks = this.endOf(ticksAt(atSeconds, current), current.rate);
    const isNearer = current.rate > 0 ? toTicks <= current.toTicks : toTicks >= current.toTicks;
    if (!isNearer) this.handOver(atSeconds, current.rate);
    else this.list = [...this.list.filter((section) => section.id < current.id), { ...current, toTicks }];
  }

  private handOver(atSeconds: number, rate: number): void {
    const current = sectionAt(atSeconds, this.list);
    const ticks = ticksAt(atSeconds, current);
    const before = this.list.filter((section) => section.id < current.id);
    this.list = [...before, { ...current, toTicks: ticks }, this.section(ticks, atSeconds, rate)];
  }

  private section(fromTicks: number, clockSeconds: number, rate: number): Section {
    const id = this.idCount;
    this.idCount += 1;
    return { id, fromTicks, clockSeconds, toTicks: this.endOf(fromTicks, rate), rate };
  }

  /** Beyond the loop its end is not met any more: then the timeline's own end leads back into it. */
  private endOf(fromTicks: number, rate: number): number {
    if (this.loop === null) return rate > 0 ? Infinity : -Infinity;
    const { inTicks, outTicks, endTicks } = this.loop;
    if (rate > 0) return fromTicks < outTicks ? outTicks : Math.max(endTicks, fromTicks);
    return fromTicks > inTicks ? inTicks : 0;
  }

  /** Where the clock has jumped over whole turns, the seam that it is beyond last. */
  private seam(endSeconds: number, heardSeconds: number, rate: number): number {
    if (this.loop === null || endSeconds >= heardSeconds) return endSeconds;
    const turnSeconds = (this.loop.outTicks - this.loop.inTicks) / ticksPerSecond / Math.abs(rate);
    return endSeconds + Math.floor((heardSeconds - endSeconds) / turnSeconds) * turnSeconds;
  }
}
