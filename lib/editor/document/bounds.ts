import * as z from 'zod/mini';

/** A number from `min` to `max`. */
export function between(min: number, max: number) {
  return z.number().check(z.gte(min), z.lte(max));
}

/** A whole number from `min` to `max`. */
export function wholeBetween(min: number, max: number) {
  return z.int().check(z.gte(min), z.lte(max));
}
