import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import { genesisHead } from '@/lib/credits/chain';
import type { Sha256 } from '@/lib/credits/chain';
import type { ChainHead, Grant, GrantState, Hold, LedgerEntry } from '@/lib/credits/model';
import { moveAmounts, movements, ungranted } from '@/lib/credits/movement';
import { fault } from '@/lib/credits/replay/bad-row';
import type { Fault, FirstBadRow } from '@/lib/credits/replay/bad-row';
import { closingBadRow } from '@/lib/credits/replay/closing';
import * as grantRows from '@/lib/credits/replay/grant-rows';
import * as holdRows from '@/lib/credits/replay/hold-rows';
import type { OwedRow, ReplayState } from '@/lib/credits/replay/replay-state';
import { chainFault, shapeFault } from '@/lib/credits/replay/row-shape';
import { timingFault } from '@/lib/credits/replay/row-timing';

/** What the rows alone say of an account, for comparison with what is stored beside them. */
export interface ReplayedAccount {
  readonly head: ChainHead;
  /** One state per grant, in the order of their `grant` rows. */
  readonly states: readonly GrantState[];
}

/**
 * L3: recomputes one account from all its entries, in the order of `seq`, and its grants' records. Checks every rule that a
 * ledger can be seen to break, and names the first row that breaks one: first going through all rows, then through the records.
 * With the holds' records the policy of each hold is known; without them it is enough that some policy explains what it took.
 *
 * The rules are checked as statements about rows, not by deciding again: a mistake in a command is found too.
 */
export function replayLedger(
  entries: readonly LedgerEntry[],
  grants: readonly Grant[],
  sha256: Sha256,
  holds: readonly Hold[] | null = null,
): Result<ReplayedAccount, FirstBadRow> {
  const state = startOf(entries[0]?.accountId ?? grants[0]?.accountId ?? '', grants, holds);
  for (const entry of entries) {
    const found = chainFault(state, entry, sha256) ?? shapeFault(entry) ?? stepFault(state, entry);
    if (found !== null) return err({ seq: entry.seq, ...found });
    state.head = { seq: entry.seq, hash: entry.hash };
    state.latestAt = Math.max(state.latestAt, entry.at);
  }
  const bad = closingBadRow(state);
  return bad === null ? ok({ head: state.head, states: [...state.states.values()] }) : err(bad);
}

function startOf(accountId: string, grants: readonly Grant[], holds: readonly Hold[] | null): ReplayState {
  return {
    accountId,
    grants: new Map(grants.map((grant) => [grant.id, grant])),
    holdRecords: holds === null ? null : new Map(holds.map((hold) => [hold.id, hold])),
    states: new Map(),
    live: new Map(),
    grantIdBySourceRef: new Map(),
    holds: new Map(),
    holdIdByRequestId: new Map(),
    placing: null,
    ending: null,
    owed: [],
    head: genesisHead,
    latestAt: Number.MIN_SAFE_INTEGER,
  };
}

/** Checks one row against what precedes it and, if it has no fault, takes the step. */
function stepFault(state: ReplayState, entry: LedgerEntry): Fault | null {
  const grant = state.grants.get(entry.grantId);
  if (grant === undefined) return fault('G1', `There is no record of grant ${entry.grantId}.`);
  if (grant.type !== entry.type) return fault('G1', `Grant ${grant.id} is of ${grant.type} credits, its row of ${entry.type}.`);
  if (entry.kind === 'grant') {
    const found = grantRows.grantRowFault(state, entry, grant);
    if (found !== null) return found;
  }
  const before = state.states.get(grant.id) ?? ungranted(grant);
  if (entry.kind !== 'grant' && !state.states.has(grant.id)) return fault('L2', `Grant ${grant.id} has not been granted yet.`);
  const owed = state.owed.shift();
  const found = owed === undefined ? freeRowFault(state, entry, before) : owedRowFault(owed, entry, grant);
  if (found !== null) return found;
  const from = movements[entry.kind]?.from ?? null;
  if (from !== null && before[from] < entry.amount) {
    return fault('L2', `Only ${before[from]} credits of grant ${grant.id} are ${from}, not ${entry.amount}.`);
  }
  takeStep(state, entry, before);
  return null;
}

/** A row that the row before it does not ask for. */
function freeRowFault(state: ReplayState, entry: LedgerEntry, before: GrantState): Fault | null {
  const timing = timingFault(state, entry);
  if (timing !== null) return timing;
  const { ending } = state;
  if (ending !== null && (entry.holdId !== ending.hold.id || (entry.kind !== 'capture' && entry.kind !== 'release'))) {
    return fault('H3', `Hold ${ending.hold.id} has not ended as a whole before this row.`);
  }
  switch (entry.kind) {
    case 'grant':
      return grantRows.ordinaryGrantFault(entry, before.grant);
    case 'refund':
      return grantRows.refundRowFault(before, entry);
    case 'revoke':
      return fault('R1', `Nothing asks for this revoke of grant ${entry.grantId}.`);
    case 'expire':
      if (entry.holdId !== null) return fault('H5', `No release asks for this expiry of grant ${entry.grantId}.`);
      return grantRows.sweepFault(before, entry);
    default:
      assert(holdRows.isHoldRow(entry), 'the shape of the row has been checked');
      return entry.kind === 'hold' ? holdRows.holdRowFault(state, entry, before) : holdRows.endRowFault(state, entry);
  }
}

/** A row that must stand here because of the one before it. */
function owedRowFault({ rule, entry: expected, grace }: OwedRow, entry: LedgerEntry, grant: Grant): Fault | null {
  const { kind, amount, at, holdId, requestId } = expected;
  const isOfHold = entry.holdId === holdId && entry.requestId === requestId;
  const isAsked = isOfHold && entry.kind === kind && entry.amount === amount && entry.at === at;
  const sameGrant = grace !== null || entry.grantId === expected.grantId;
  if (isAsked && sameGrant) return grace === null ? null : grantRows.graceGrantFault(grant, grace);
  return fault(rule, `Here a ${kind} row of ${amount} credits must stand, because of the row before it, for grant ${expected.grantId}.`);
}

function takeStep(state: ReplayState, entry: LedgerEntry, before: GrantState): void {
  if (holdRows.isHoldRow(entry) && entry.kind === 'hold') holdRows.noteHoldRow(state, entry, before);
  else state.placing = null;
  const after = moveAmounts(before, entry);
  state.states.set(entry.grantId, after);
  if (after.left > 0) state.live.set(entry.grantId, after);
  else state.live.delete(entry.grantId);
  if (entry.kind === 'grant') {
    state.grantIdBySourceRef.set(before.grant.sourceRef, entry.grantId);
    grantRows.oweExpiryOfLapsed(state, after, entry.at);
  }
  if (entry.kind === 'refund') grantRows.oweRevoke(state, after, entry.at);
  if (!holdRows.isHoldRow(entry) || (entry.kind !== 'capture' && entry.kind !== 'release')) return;
  holdRows.noteEndRow(state, entry);
  if (entry.kind === 'release') holdRows.oweFate(state, entry, after);
}
