import { isAmount } from '@/lib/credits/amount';
import { canonicalEntry, hasChainableIds } from '@/lib/credits/chain';
import type { Sha256 } from '@/lib/credits/chain';
import type { EntryKind, LedgerEntry } from '@/lib/credits/model';
import { fault } from '@/lib/credits/replay/bad-row';
import type { Fault } from '@/lib/credits/replay/bad-row';
import type { ReplayState } from '@/lib/credits/replay/replay-state';

/** L3: whether a row continues the chain: its account, its number, the hash before it and its own. */
export function chainFault({ accountId, head }: ReplayState, entry: LedgerEntry, sha256: Sha256): Fault | null {
  if (entry.accountId !== accountId) return fault('L3', `The row is of account ${entry.accountId}, not of ${accountId}.`);
  if (entry.seq !== head.seq + 1) return fault('L3', `Row ${head.seq + 1} is missing: the next row is number ${entry.seq}.`);
  if (!hasChainableIds(entry)) return fault('L3', 'An id of the row has a character that ids in the chain cannot have.');
  if (entry.previousHash !== head.hash) return fault('L3', 'The row is not chained to the hash of the row before it.');
  if (entry.hash !== sha256(canonicalEntry(entry))) return fault('L3', 'The hash of the row is not that of its content.');
  return null;
}

interface Shape {
  readonly leastAmount: number;
  readonly mustNameHold: boolean;
  readonly mayNameHold: boolean;
  readonly hasCause: boolean;
}

/** What each kind of row has. A refund is the one that has a revoke target, and moves nothing. */
const shapes: Readonly<Record<EntryKind, Shape>> = {
  grant: { leastAmount: 0, mustNameHold: false, mayNameHold: true, hasCause: false },
  hold: { leastAmount: 1, mustNameHold: true, mayNameHold: true, hasCause: false },
  capture: { leastAmount: 1, mustNameHold: true, mayNameHold: true, hasCause: true },
  release: { leastAmount: 1, mustNameHold: true, mayNameHold: true, hasCause: true },
  expire: { leastAmount: 1, mustNameHold: false, mayNameHold: true, hasCause: false },
  revoke: { leastAmount: 1, mustNameHold: false, mayNameHold: true, hasCause: false },
  refund: { leastAmount: 0, mustNameHold: false, mayNameHold: false, hasCause: false },
};

/** T1, L2, H1, I1: whether a row has the fields that its kind has, and no others. */
export function shapeFault(entry: LedgerEntry): Fault | null {
  const { kind, amount, at, holdId, requestId, cause, revokeTarget } = entry;
  const shape = shapes[kind];
  if (!isAmount(amount)) return fault('T1', `${amount} is not an amount of credits.`);
  if (amount < shape.leastAmount) return fault('T1', `A ${kind} row of ${amount} credits moves nothing.`);
  if (!Number.isSafeInteger(at)) return fault('L2', `${at} is not an instant in whole milliseconds.`);
  if ((holdId === null) !== (requestId === null)) return fault('I1', 'A row names a hold and its request, or neither.');
  if (shape.mustNameHold && holdId === null) return fault('H1', `A ${kind} row names its hold.`);
  if (!shape.mayNameHold && holdId !== null) return fault('H1', `A ${kind} row names no hold.`);
  if (shape.hasCause !== (cause !== null)) return fault('H3', `A ${kind} row has ${shape.hasCause ? 'a' : 'no'} cause.`);
  return refundFault(kind, amount, revokeTarget);
}

function refundFault(kind: EntryKind, amount: number, revokeTarget: number | null): Fault | null {
  if (kind !== 'refund') return revokeTarget === null ? null : fault('R1', `A ${kind} row has no revoke target.`);
  if (amount !== 0) return fault('L2', 'A refund row is a memo: its amount is zero.');
  if (revokeTarget === null || !isAmount(revokeTarget)) return fault('T1', 'The revoke target of a refund row is an amount.');
  return null;
}
