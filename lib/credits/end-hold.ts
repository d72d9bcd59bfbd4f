import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import { isAmount } from '@/lib/credits/amount';
import { draft } from '@/lib/credits/draft';
import { dueExpiries } from '@/lib/credits/expire';
import { assertCommand, assertDecision } from '@/lib/credits/invariants';
import type { AccountFacts, Allocation, CreditError, Decision, EntryDraft, Grant, Hold, HoldEndCause } from '@/lib/credits/model';
import { giveBack } from '@/lib/credits/give-back';

export interface HoldEnd {
  readonly holdId: string;
  /** How many credits are charged; the rest of the hold is given back. */
  readonly capture: number;
  readonly cause: HoldEndCause;
  /** Ids for the grace grants that this may make (H5); as many as the hold has allocations are always enough. */
  readonly newGrantIds: readonly string[];
}

/**
 * H3–H6: ends a hold at `now` (ms): charges `capture` credits in burn order and gives the rest back to the same grants.
 * `facts` must hold the hold that is named, open or ended. A time-out never charges (H6).
 *
 * Refuses, in this order: `invalid_amount` (T1), `unknown_hold`, `hold_already_ended` with the first ending (H3),
 * `capture_exceeds_hold` (H4).
 */
export function endHold(facts: AccountFacts, end: HoldEnd, now: number): Result<Decision, CreditError> {
  assertCommand(facts, now);
  const { holdId, capture, cause } = end;
  assert(cause !== 'timed_out' || capture === 0, 'a hold that is timed out charges nothing');
  if (!isAmount(capture)) return err({ code: 'invalid_amount', amount: capture });
  const hold = facts.holds.find(({ id }) => id === holdId);
  if (hold === undefined) return err({ code: 'unknown_hold', holdId });
  if (hold.ending !== null) return err({ code: 'hold_already_ended', ending: hold.ending });
  if (capture > hold.amount) return err({ code: 'capture_exceeds_hold', amount: capture, held: hold.amount });

  const { charged, returned } = splitAllocations(hold.allocations, capture);
  const entries = dueExpiries(facts.grants, now);
  for (const part of charged) entries.push(captureEntry(hold, part, cause, now));
  const newGrants: Grant[] = [];
  const unusedIds = [...end.newGrantIds];
  for (const part of returned) {
    const state = facts.grants.find(({ grant }) => grant.id === part.grantId);
    assert(state !== undefined, `the facts hold grant ${part.grantId}`);
    const back = giveBack(state, { hold, amount: part.amount, cause, nextGrantId: () => unusedIds.shift() }, now);
    entries.push(...back.entries);
    if (back.grace !== null) newGrants.push(back.grace);
  }
  const ended: Hold = { ...hold, ending: { cause, captured: capture, endedAt: now } };
  return ok(assertDecision(facts, { entries, newGrants, hold: ended }, now));
}

/** H4: the first `capture` credits of the hold are charged, the others returned. Parts of nothing are left out. */
function splitAllocations(allocations: readonly Allocation[], capture: number): { charged: Allocation[]; returned: Allocation[] } {
  const charged: Allocation[] = [];
  const returned: Allocation[] = [];
  let toCharge = capture;
  for (const allocation of allocations) {
    const taken = Math.min(allocation.amount, toCharge);
    toCharge -= taken;
    if (taken > 0) charged.push({ ...allocation, amount: taken });
    if (taken < allocation.amount) returned.push({ ...allocation, amount: allocation.amount - taken });
  }
  return { charged, returned };
}

function captureEntry(hold: Hold, part: Allocation, cause: HoldEndCause, now: number): EntryDraft {
  return draft({ kind: 'capture', ...part, at: now }, { holdId: hold.id, requestId: hold.requestId, cause });
}
