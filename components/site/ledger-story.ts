import { assert } from '@/lib/base/assert';
import type { Result } from '@/lib/base/result';
import { applyEntries } from '@/lib/credits/apply';
import { spendable } from '@/lib/credits/balance';
import { genesisHead, sealEntries } from '@/lib/credits/chain';
import type { Sha256 } from '@/lib/credits/chain';
import { endHold } from '@/lib/credits/end-hold';
import { expireDue } from '@/lib/credits/expire';
import { placeHold } from '@/lib/credits/hold';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { AccountFacts, ChainHead, CreditType, Decision, EntryKind } from '@/lib/credits/model';

/** One line of the story: what one entry moved, the balance after it and its seal. */
export interface StoryRow {
  readonly kind: EntryKind;
  readonly type: CreditType;
  readonly amount: number;
  /** What is set aside after it. */
  readonly held: number;
  readonly balance: number;
  readonly hash: string;
}

const dayMs = 86_400_000;
const start = Date.UTC(2026, 2, 5);
const accountId = 'story';

type Step = (facts: AccountFacts) => { readonly decision: Decision; readonly now: number };

/** Three days of a small account: three grants, four pictures confirmed of which two arrive, and a lapse. */
const steps: readonly Step[] = [
  grantStep('subscription', 26, start, 31),
  grantStep('purchased', 100, start + dayMs, 730),
  grantStep('activity', 5, start + 2 * dayMs, 1),
  (facts) => {
    const request = { holdId: 'hold', requestId: 'request', amount: 40, confirmedPrice: 40, policy: 'type-order' } as const;
    return decided(placeHold(facts, request, start + 2 * dayMs), start + 2 * dayMs);
  },
  (facts) => {
    const end = { holdId: 'hold', capture: 20, cause: 'failed', newGrantIds: [] } as const;
    return decided(endHold(facts, end, start + 2 * dayMs), start + 2 * dayMs);
  },
  (facts) => ({ decision: expireDue(facts, start + 3 * dayMs), now: start + 3 * dayMs }),
];

/** Runs the credit core over the story and gives a row per ledger entry. */
export function tellLedgerStory(sha256: Sha256): StoryRow[] {
  let facts: AccountFacts = { accountId, grants: [], holds: [] };
  let head: ChainHead = genesisHead;
  const rows: StoryRow[] = [];
  for (const step of steps) {
    const { decision, now } = step(facts);
    const sealed = sealEntries(accountId, decision.entries, head, sha256);
    decision.entries.forEach((entry, index) => {
      const isFirst = index === 0;
      const one = { entries: [entry], newGrants: isFirst ? decision.newGrants : [], hold: isFirst ? decision.hold : null };
      facts = applyEntries(facts, one);
      const balance = spendable(facts.grants, now).total;
      const held = facts.grants.reduce((sum, state) => sum + state.held, 0);
      rows.push({ kind: entry.kind, type: entry.type, amount: entry.amount, held, balance, hash: sealed[index]?.hash ?? '' });
    });
    const last = sealed.at(-1);
    if (last !== undefined) head = { seq: last.seq, hash: last.hash };
  }
  return rows;
}

function grantStep(type: CreditType, amount: number, at: number, validDays: number): Step {
  const grant = {
    id: type,
    accountId,
    type,
    amount,
    validFrom: at,
    validUntil: at + validDays * dayMs,
    createdAt: at,
    sourceRef: `story:${type}`,
    isGrace: false,
  };
  return (facts) => decided(issueGrant(facts, { grant }, at), at);
}

function decided(result: Result<Decision, unknown>, now: number): { decision: Decision; now: number } {
  assert(result.ok, 'the story only asks for what the account can do');
  return { decision: result.value, now };
}
