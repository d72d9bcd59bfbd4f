export const dayMs = 24 * 3_600_000;

/** 00:00:00 UTC of the day of an instant (ms). */
export function startOfDay(at: number): number {
  return Math.floor(at / dayMs) * dayMs;
}

/** 00:00:00 UTC of the day after (ms). */
export function nextDay(at: number): number {
  return startOfDay(at) + dayMs;
}
