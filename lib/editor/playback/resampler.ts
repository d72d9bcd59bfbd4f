/** Zero crossings of the filter on each side: long enough for music, short enough to be free of cost. */
const halfWidth = 16;
/** Positions between two samples for which the filter is computed; between them it is interpolated. */
const phases = 256;
/** Share of the lower sample rate's band that passes; the filter falls off in the rest. */
const passBand = 0.94;
/** Faster than this, the filter grows no longer: at ten times the speed nobody listens for overtones. */
const maxStretch = 4;

const noSamples = new Float32Array(0);

/**
 * Turns a stream of samples into one at another rate, piece by piece without a seam between the pieces (a windowed sinc filter). The
 * sound hardware's own way of playing a buffer at another rate starts anew with every buffer, which is heard as a click each time.
 */
export class Resampler {
  /** Source samples that are still needed, one list per channel; the first of them is number `firstIndex` of the source. */
  private held: Float32Array[] = [];
  private firstIndex = 0;
  private producedCount = 0;
  private readonly filter: Filter | null;

  /**
   * @param step source samples per sample that comes out: the source's rate over the wanted one, times the speed. At exactly 1 samples
   * pass as they are.
   * @param startPosition the source sample (not whole) that the first sample coming out is at; rounded where `step` is 1.
   */
  constructor(
    private readonly step: number,
    private readonly startPosition: number,
  ) {
    this.filter = step === 1 ? null : filterFor(step);
  }

  /** Leaves out samples, as when the time for them has passed. */
  skip(count: number): void {
    this.producedCount += count;
  }

  /**
   * Takes the next samples of the source, beginning at its sample number `index`. Where that is not where the last ones ended, what lies
   * between is silence. @returns what can be computed now, one list per channel; all of the same length, which can be 0.
   */
  push(index: number, channels: readonly Float32Array[]): Float32Array[] {
    const asTheyAre = this.pass(index, channels);
    if (asTheyAre !== null) return asTheyAre;
    this.take(index, channels);
    const end = this.firstIndex + (this.held[0]?.length ?? 0);
    const count = Math.max(0, Math.ceil((end - this.reach - this.positionOf(this.producedCount)) / this.step));
    const first = this.producedCount;
    this.producedCount += count;
    const output = this.compute(first, count);
    this.forget();
    return output;
  }

  /** At the same rate, what follows directly on what has come out comes out as it is: nothing is copied, and nothing is held. */
  private pass(index: number, channels: readonly Float32Array[]): Float32Array[] | null {
    const isEmpty = this.held.every((samples) => samples.length === 0);
    if (this.step !== 1 || !isEmpty || this.positionOf(this.producedCount) !== index) return null;
    const count = channels[0]?.length ?? 0;
    this.held = channels.map(() => noSamples);
    this.producedCount += count;
    this.firstIndex = index + count;
    return [...channels];
  }

  private get reach(): number {
    return this.filter?.reach ?? 0;
  }

  /** Counted, not added up: rounding must not grow with the length of a recording. */
  private positionOf(count: number): number {
    return (this.step === 1 ? Math.round(this.startPosition) : this.startPosition) + count * this.step;
  }

  private take(index: number, channels: readonly Float32Array[]): void {
    if (this.held.length !== channels.length) {
      this.held = channels.map((samples) => samples.slice());
      this.firstIndex = index;
      return;
    }
    this.held = this.held.map((known, channel) => {
      const next = channels[channel] ?? new Float32Array(0);
      const offset = Math.max(0, index - this.firstIndex);
      const joined = new Float32Array(offset + next.length);
      joined.set(known.subarray(0, offset));
      joined.set(next, offset);
      return joined;
    });
  }

  private forget(): void {
    const needless = Math.floor(this.positionOf(this.producedCount)) - this.reach - this.firstIndex;
    const count = Math.min(Math.max(0, needless), this.held[0]?.length ?? 0);
    this.held = this.held.map((samples) => samples.slice(count));
    this.firstIndex += count;
  }

  /** Where a sample lies between those of the source is the same in every channel: its weights are made once. */
  private compute(first: number, count: number): Float32Array[] {
    const output = this.held.map(() => new Float32Array(count));
    const weights = new Float64Array(this.reach * 2);
    for (let index = 0; index < count; index += 1) {
      const position = this.positionOf(first + index) - this.firstIndex;
      if (this.filter !== null) weigh(weights, position, this.filter);
      for (const [channel, samples] of this.held.entries()) {
        const value = this.filter === null ? (samples[position] ?? 0) : weighted(samples, Math.floor(position) - this.reach + 1, weights);
        (output[channel] as Float32Array)[index] = value;
      }
    }
    return output;
  }
}

interface Filter {
  readonly reach: number;
  /** `phases + 1` rows of `2 × reach` weights; each row sums to 1. */
  readonly weights: Float32Array;
}

const filters = new Map<number, Filter>();

function filterFor(step: number): Filter {
  const known = filters.get(step);
  if (known !== undefined) return known;
  const stretch = Math.min(Math.max(1, step), maxStretch);
  const reach = Math.ceil(halfWidth * stretch);
  const weights = new Float32Array((phases + 1) * reach * 2);
  for (let phase = 0; phase <= phases; phase += 1) {
    const row = weights.subarray(phase * reach * 2, (phase + 1) * reach * 2);
    let sum = 0;
    for (let tap = 0; tap < row.length; tap += 1) {
      const distance = tap - (reach - 1) - phase / phases;
      const weight = sinc((distance * passBand) / stretch) * blackman(distance / reach);
      row[tap] = weight;
      sum += weight;
    }
    for (let tap = 0; tap < row.length; tap += 1) row[tap] = (row[tap] ?? 0) / sum;
  }
  const filter = { reach, weights };
  filters.set(step, filter);
  return filter;
}

/** The filter at a place between two samples, from the rows on both sides of it. */
function weigh(into: Float64Array, position: number, { weights }: Filter): void {
  const phase = (position - Math.floor(position)) * phases;
  const row = Math.floor(phase) * into.length;
  const share = phase - Math.floor(phase);
  for (let tap = 0; tap < into.length; tap += 1) {
    const near = weights[row + tap] ?? 0;
    into[tap] = near + ((weights[row + into.length + tap] ?? 0) - near) * share;
  }
}

function weighted(samples: Float32Array, first: number, weights: Float64Array): number {
  let value = 0;
  for (let tap = 0; tap < weights.length; tap += 1) value += (samples[first + tap] ?? 0) * (weights[tap] ?? 0);
  return value;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** 1 in the middle, 0 at −1 and 1. */
function blackman(x: number): number {
  return Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
}
