/**
 * EI3: where a file begins. Recordings that were cut out of longer ones keep the clock of those: what counts is the time since their first
 * picture or sound. What begins before 0 is what decoders need to get going, and is not counted.
 * @param firstSeconds the first instant of each track
 */
export function fileStartSeconds(firstSeconds: readonly number[]): number {
  return firstSeconds.length === 0 ? 0 : Math.max(0, Math.min(...firstSeconds));
}
