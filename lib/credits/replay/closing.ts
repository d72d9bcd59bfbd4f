import type { Hold } from '@/lib/credits/model';
import { fault } from '@/lib/credits/replay/bad-row';
import type { Fault, FirstBadRow } from '@/lib/credits/replay/bad-row';
import type { ReplayedHold, ReplayState } from '@/lib/credits/replay/replay-state';

/** What the end of a ledger can lack: rows that were owed, and rows of grants and holds that have records. */
export function closingBadRow(state: ReplayState): FirstBadRow | null {
  const seq = state.head.seq + 1;
  const missing = unfinishedFault(state) ?? ungrantedFault(state);
  if (missing !== null) return { seq, ...missing };
  return state.holdRecords === null ? null : recordBadRow(state, state.holdRecords, seq);
}

function unfinishedFault({ owed, ending }: ReplayState): Fault | null {
  const [next] = owed;
  if (next !== undefined) {
    const { kind, grantId } = next.entry;
    return fault(next.rule, `The ledger ends before the ${kind} row that grant ${grantId} needs.`);
  }
  return ending === null ? null : fault('H3', `The ledger ends before all of hold ${ending.hold.id} has ended.`);
}

function ungrantedFault({ grants, states }: ReplayState): Fault | null {
  for (const id of grants.keys()) {
    if (!states.has(id)) return fault('L2', `Grant ${id} has a record, but no row grants it.`);
  }
  return null;
}

/** H1, H3, I1: the first hold, in the order of the rows, whose record tells something else than its rows. */
function recordBadRow({ holds }: ReplayState, records: ReadonlyMap<string, Hold>, nextSeq: number): FirstBadRow | null {
  for (const hold of holds.values()) {
    const record = records.get(hold.id);
    const found = record === undefined ? fault('H1', `Hold ${hold.id} has no record.`) : recordFault(hold, record);
    if (found !== null) return { seq: hold.firstSeq, ...found };
  }
  for (const { id, amount } of records.values()) {
    if (amount > 0 && !holds.has(id)) return { seq: nextSeq, ...fault('H1', `Hold ${id} has a record, but no row places it.`) };
  }
  return null;
}

function recordFault(hold: ReplayedHold, record: Hold): Fault | null {
  if (hold.requestId !== record.requestId) return fault('I1', `The record of hold ${hold.id} names another request than its rows.`);
  const total = hold.allocations.reduce((sum, { amount }) => sum + amount, 0);
  const sameParts =
    record.allocations.length === hold.allocations.length &&
    record.allocations.every(({ grantId, type, amount }, index) => {
      const part = hold.allocations[index];
      return part?.grantId === grantId && part.type === type && part.amount === amount;
    });
  if (!sameParts || total !== record.amount || hold.createdAt !== record.createdAt) {
    return fault('H1', `The record of hold ${hold.id} names other amounts, grants or instants than its rows.`);
  }
  const sameEnding =
    hold.ending?.cause === record.ending?.cause &&
    hold.ending?.captured === record.ending?.captured &&
    hold.ending?.endedAt === record.ending?.endedAt;
  return sameEnding ? null : fault('H3', `The record of hold ${hold.id} tells another ending than its rows.`);
}
