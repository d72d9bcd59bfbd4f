import { assert } from '@/lib/base/assert';
import { draft } from '@/lib/credits/draft';
import { graceGrant } from '@/lib/credits/grace';
import type { EntryDraft, Grant, GrantState, Hold, HoldEndCause } from '@/lib/credits/model';
import { hasLapsed } from '@/lib/credits/validity';

export interface Returned {
  readonly hold: Hold;
  /** How much of the grant the hold gives back, in credits; at least 1. */
  readonly amount: number;
  readonly cause: HoldEndCause;
  /** The id of the next grace grant; undefined when the caller gave too few. */
  readonly nextGrantId: () => string | undefined;
}

/** H5: what becomes of credits that a hold gives back to one grant. */
export interface Fate {
  /** Are still to be revoked (R1), whether the grant has lapsed or not. */
  readonly revoked: number;
  /** Belong to a grant that lapsed meanwhile. */
  readonly lapsed: number;
  /** Of the lapsed ones, those that come back as a grace grant: all or none. */
  readonly grace: number;
}

/** H5: decides about `amount` credits that return to a grant at `now` (ms). What is in no part of the answer is simply left again. */
function fateOf(state: GrantState, amount: number, cause: HoldEndCause, now: number): Fate {
  const revoked = Math.min(amount, state.revokeTarget - state.revoked);
  const lapsed = hasLapsed(state.grant, now) ? amount - revoked : 0;
  const wasOurs = cause !== 'cancelled';
  return { revoked, lapsed, grace: wasOurs && !state.grant.isGrace ? lapsed : 0 };
}

/**
 * H5: releases a part of a hold to its grant at `now` (ms), and what follows from that at once: the revoke that was waiting for
 * it, the expiry of what has lapsed, and the grace grant that replaces it.
 */
export function giveBack(state: GrantState, returned: Returned, now: number): { entries: EntryDraft[]; grace: Grant | null } {
  const { hold, amount, cause, nextGrantId } = returned;
  const { grant } = state;
  const fate = fateOf(state, amount, cause, now);
  const place = { type: grant.type, grantId: grant.id, at: now };
  const because = { holdId: hold.id, requestId: hold.requestId };

  const entries = [draft({ kind: 'release', ...place, amount }, { ...because, cause })];
  if (fate.revoked > 0) entries.push(draft({ kind: 'revoke', ...place, amount: fate.revoked }, because));
  if (fate.lapsed > 0) entries.push(draft({ kind: 'expire', ...place, amount: fate.lapsed }, because));
  if (fate.grace === 0) return { entries, grace: null };

  const id = nextGrantId();
  assert(id !== undefined, `hold ${hold.id} has an id for each grace grant that its end makes`);
  const grace = graceGrant(grant, { id, holdId: hold.id, amount: fate.grace }, now);
  entries.push(draft({ kind: 'grant', ...place, grantId: id, amount: grace.amount }, because));
  return { entries, grace };
}
