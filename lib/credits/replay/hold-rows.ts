import { assert } from '@/lib/base/assert';
import { compareInBurnOrder } from '@/lib/credits/burn-order';
import { graceGrant } from '@/lib/credits/grace';
import { burnPolicies } from '@/lib/credits/model';
import type { BurnPolicy, Grant, GrantState, LedgerEntry } from '@/lib/credits/model';
import { fault } from '@/lib/credits/replay/bad-row';
import type { Fault } from '@/lib/credits/replay/bad-row';
import type { HoldRow, OwedRow, ReplayedHold, ReplayState } from '@/lib/credits/replay/replay-state';
import { hasLapsed, isValidAt } from '@/lib/credits/validity';

/** Whether a row names a hold and a request, which `shapeFault` has made sure of for rows of a hold. */
export function isHoldRow(entry: LedgerEntry): entry is HoldRow {
  return entry.holdId !== null && entry.requestId !== null;
}

/**
 * B1–B3, H1, I1: whether a `hold` row may stand here. The rows of one hold follow each other; each takes from the grant that is
 * first in burn order at that moment, so it goes on to the next grant only when the one before it is empty. Without the hold's
 * record its policy is not known: then there must be one policy whose order all its rows follow.
 */
export function holdRowFault(state: ReplayState, entry: HoldRow, drawn: GrantState): Fault | null {
  const hold = state.holds.get(entry.holdId);
  if (hold !== undefined && hold !== state.placing) return fault('H1', `Hold ${hold.id} is placed a second time.`);
  if (hold === undefined) {
    const owner = state.holdIdByRequestId.get(entry.requestId);
    if (owner !== undefined) return fault('I1', `Request ${entry.requestId} has placed hold ${owner} already.`);
  } else if (hold.requestId !== entry.requestId || hold.createdAt !== entry.at) {
    return fault('H1', `The rows of hold ${hold.id} differ in request or instant.`);
  } else if (hold.allocations.at(-1)?.grantId === entry.grantId) {
    return fault('H1', `Hold ${hold.id} takes from grant ${entry.grantId} twice.`);
  }
  if (!isValidAt(drawn.grant, entry.at)) return fault('B3', `Grant ${entry.grantId} is not valid at the instant of the hold.`);
  if (possiblePolicies(state, entry, hold, drawn.grant).length > 0) return null;
  const policy = state.holdRecords?.get(entry.holdId)?.policy;
  if (policy === undefined) return fault('B1', `Grant ${entry.grantId} is not the next one in the burn order of any policy.`);
  return fault(policy === 'type-order' ? 'B1' : 'B2', `Grant ${entry.grantId} is not the next one in the order ${policy}.`);
}

/** The policies that the hold can have followed, if this row is right: those in whose order its grant comes next. */
function possiblePolicies(state: ReplayState, { holdId, at }: HoldRow, hold: ReplayedHold | undefined, drawn: Grant): BurnPolicy[] {
  const recorded = state.holdRecords?.get(holdId);
  const soFar = hold?.policies ?? (recorded === undefined ? burnPolicies : [recorded.policy]);
  const drawable = [...state.live.values()].filter(({ grant }) => isValidAt(grant, at));
  return soFar.filter((policy) => drawable.every(({ grant }) => compareInBurnOrder(drawn, grant, policy) <= 0));
}

/** Takes note of a `hold` row that has no fault. To be called before its amounts are moved: the burn order is the one before. */
export function noteHoldRow(state: ReplayState, entry: HoldRow, drawn: GrantState): void {
  const { holdId, requestId, grantId, type, amount, at, seq } = entry;
  const known = state.holds.get(holdId);
  const policies = possiblePolicies(state, entry, known, drawn.grant);
  const hold = known ?? {
    id: holdId, requestId, createdAt: at, firstSeq: seq, allocations: [], open: [], policies, captured: 0, ending: null,
  };
  hold.policies = policies;
  hold.allocations.push({ grantId, type, amount });
  hold.open.push(amount);
  state.holds.set(holdId, hold);
  state.holdIdByRequestId.set(requestId, holdId);
  state.placing = hold;
}

/**
 * H3–H6: whether a `capture` or `release` row may stand here. A hold ends once and in one go: first the captures, then the
 * releases, both in the order of its allocations, all at one instant and for one cause.
 */
export function endRowFault({ holds, ending }: ReplayState, entry: HoldRow): Fault | null {
  const { holdId, requestId, kind, grantId, amount, cause, at } = entry;
  const hold = holds.get(holdId);
  if (hold === undefined) return fault('H3', `No hold ${holdId} has been placed.`);
  if (hold.ending !== null) return fault('H3', `Hold ${holdId} ends a second time.`);
  if (hold.requestId !== requestId) return fault('I1', `Hold ${holdId} answers request ${hold.requestId}, not ${requestId}.`);
  if (ending !== null && (ending.cause !== cause || ending.at !== at)) {
    return fault('H3', `The rows that end hold ${holdId} differ in cause or instant.`);
  }
  const next = hold.open.findIndex((open) => open > 0);
  const open = hold.open[next] ?? 0;
  if (hold.allocations[next]?.grantId !== grantId) return fault('H4', `Grant ${grantId} is not the next one that hold ${holdId} ends on.`);
  if (amount > open) return fault('H4', `Hold ${holdId} has ${open} credits on grant ${grantId}, not ${amount}.`);
  if (kind === 'release') {
    return amount === open ? null : fault('H4', `Hold ${holdId} gives back ${open} credits to grant ${grantId}, not ${amount}.`);
  }
  if (cause === 'timed_out') return fault('H6', `Hold ${holdId} is timed out and charges nothing.`);
  if (ending?.isReleasing) return fault('H4', `Hold ${holdId} charges after it has given back.`);
  const isCutShort = open < (hold.allocations[next]?.amount ?? 0);
  return isCutShort ? fault('H4', `Hold ${holdId} charges grant ${grantId} in two rows.`) : null;
}

/** Takes note of a `capture` or `release` row that has no fault. */
export function noteEndRow(state: ReplayState, entry: HoldRow): void {
  const { holdId, kind, amount, cause, at } = entry;
  const hold = state.holds.get(holdId);
  assert(hold !== undefined && cause !== null, 'the row has been checked');
  state.ending ??= { hold, cause, at, isReleasing: false };
  const next = hold.open.findIndex((open) => open > 0);
  hold.open[next] = (hold.open[next] ?? 0) - amount;
  if (kind === 'capture') hold.captured += amount;
  else state.ending.isReleasing = true;
  if (hold.open.some((open) => open > 0)) return;
  hold.ending = { cause, captured: hold.captured, endedAt: at };
  state.ending = null;
}

/** H5: after a release, with the very next rows: the revoke that waited for it, the expiry of what has lapsed, its grace. */
export function oweFate(state: ReplayState, entry: HoldRow, { grant, revoked, revokeTarget }: GrantState): void {
  const { holdId, requestId, grantId, at, cause } = entry;
  const toRevoke = Math.min(entry.amount, revokeTarget - revoked);
  const lost = hasLapsed(grant, at) ? entry.amount - toRevoke : 0;
  const owe = (kind: OwedRow['entry']['kind'], amount: number, grace: OwedRow['grace'] = null): void => {
    if (amount > 0) state.owed.push({ rule: 'H5', entry: { kind, grantId, amount, at, holdId, requestId }, grace });
  };
  owe('revoke', toRevoke);
  owe('expire', lost);
  if (cause === 'cancelled' || grant.isGrace) return;
  owe('grant', lost, graceGrant(grant, { id: '', holdId, amount: lost }, at));
}
