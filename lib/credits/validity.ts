import type { Grant } from '@/lib/credits/model';

type Window = Pick<Grant, 'validFrom' | 'validUntil'>;

/** G1: whether two instants (ms) form a window of validity: whole, and not empty. */
export function isWindow({ validFrom, validUntil }: Window): boolean {
  if (!Number.isSafeInteger(validFrom)) return false;
  return validUntil === null || (Number.isSafeInteger(validUntil) && validFrom < validUntil);
}

/** B3: whether the grant may be drawn on at `now` (ms): from `validFrom` on, and before `validUntil`. */
export function isValidAt(grant: Window, now: number): boolean {
  return grant.validFrom <= now && !hasLapsed(grant, now);
}

/** B3: whether the grant is over at `now` (ms). At the very instant `validUntil` it is. */
export function hasLapsed(grant: Window, now: number): boolean {
  return grant.validUntil !== null && grant.validUntil <= now;
}
