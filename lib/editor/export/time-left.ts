/** How far an export was at an instant. */
interface Mark {
  readonly atMs: number;
  readonly doneTicks: number;
}

/** Only the last while counts: a part with much to draw is followed by one with little. */
const windowMs = 15_000;

/** Before this long nothing is said: the first seconds are opening and warming up. */
const minMs = 1_500;

/** Tells how long an export will still take (EO8), from how fast it went lately. Time is an argument. */
export class TimeLeft {
  private marks: Mark[] = [];

  constructor(private readonly lengthTicks: number) {}

  /** Notes progress. @returns milliseconds, or null while it cannot be told. */
  note(doneTicks: number, atMs: number): number | null {
    this.marks.push({ atMs, doneTicks });
    while ((this.marks[1]?.atMs ?? Infinity) <= atMs - windowMs) this.marks.shift();
    const [first] = this.marks;
    if (first === undefined || atMs - first.atMs < minMs || doneTicks <= first.doneTicks) return null;
    const ticksPerMs = (doneTicks - first.doneTicks) / (atMs - first.atMs);
    return Math.max(0, this.lengthTicks - doneTicks) / ticksPerMs;
  }
}
