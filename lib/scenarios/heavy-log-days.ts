import 'server-only';
import type { Prng } from '@/lib/base/prng';

/** How long the log goes back. */
export const heavyDays = 365;

const dayMs = 24 * 3_600_000;

export interface Moment {
  /** Account time, ms. */
  readonly at: number;
  readonly isFirstOfDay: boolean;
}

interface Moments {
  readonly beganAt: number;
  readonly endsAt: number;
  readonly count: number;
}

/**
 * When a studio presses Generate: in working hours, less at weekends, and more as the year goes on. About `count` times, in the order of time.
 * `beganAt` is the beginning of a day.
 */
export function* momentsOf(random: Prng, { beganAt, endsAt, count }: Moments): Generator<Moment> {
  const days = Array.from({ length: Math.ceil((endsAt - beganAt) / dayMs) }, (_, index) => beganAt + index * dayMs);
  const weights = days.map((dayAt, index) => (isWeekend(dayAt) ? 0.35 : 1) * (0.7 + (0.6 * index) / days.length) * (0.8 + 0.4 * random()));
  const perWeight = count / weights.reduce((sum, weight) => sum + weight, 0);
  let [planned, done] = [0, 0];
  for (const [index, dayAt] of days.entries()) {
    planned += (weights[index] ?? 0) * perWeight;
    const ofDay = Math.floor(planned) - done;
    done += ofDay;
    const times = Array.from({ length: ofDay }, () => Math.round(dayAt + workingTime(random) * dayMs)).filter((at) => at < endsAt - 15 * 60_000);
    yield* times.sort((a, b) => a - b).map((at, position) => ({ at, isFirstOfDay: position === 0 }));
  }
}

/** A share of 24 hours: three draws together lie around their middle more often than at the edges. */
const workingTime = (random: Prng): number => 0.2 + (0.6 * (random() + random() + random())) / 3;

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());
