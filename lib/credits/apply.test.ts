import { describe, expect, it } from 'vitest';
import { applyEntries } from '@/lib/credits/apply';
import { draft } from '@/lib/credits/draft';
import { endHold } from '@/lib/credits/end-hold';
import { issueGrant } from '@/lib/credits/issue-grant';
import { placeHold } from '@/lib/credits/hold';
import { entryKinds } from '@/lib/credits/model';
import type { Decision, EntryKind, GrantState } from '@/lib/credits/model';
import { revokeGrant } from '@/lib/credits/revoke';
import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

/** 100 credits: 40 left, 30 held, 20 captured, 10 revoked. */
function hundred(): { account: TestAccount; state: GrantState } {
  const account = new TestAccount();
  account.give('purchased', 100);
  account.end(account.hold(20), 'completed', 20);
  account.hold(30);
  account.revoke({ grantId: 'g1', revokeTarget: 10 });
  return { account, state: account.stateOf('g1') };
}

function decisionOf(kind: EntryKind, amount: number): Decision {
  const entry = draft({ kind, type: 'purchased', grantId: 'g1', amount, at: 0 }, { revokeTarget: kind === 'refund' ? 44 : null });
  return { entries: [entry], newGrants: [], hold: null };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

describe('applyEntries', () => {
  it.each([
    { kind: 'hold', changed: { left: 35, held: 35 } },
    { kind: 'capture', changed: { held: 25, captured: 25 } },
    { kind: 'release', changed: { held: 25, left: 45 } },
    { kind: 'expire', changed: { left: 35, expired: 5 } },
    { kind: 'revoke', changed: { left: 35, revoked: 15 } },
    { kind: 'grant', changed: { left: 45 } },
  ] as const)('[L2] moves 5 credits by $kind', ({ kind, changed }) => {
    const { account, state } = hundred();
    expect(applyEntries(account.facts, decisionOf(kind, 5)).grants).toEqual([{ ...state, ...changed }]);
  });

  it('[L2] moves nothing by a refund, which sets the target', () => {
    const { account, state } = hundred();
    expect(applyEntries(account.facts, decisionOf('refund', 0)).grants).toEqual([{ ...state, revokeTarget: 44 }]);
  });

  it.each(entryKinds.filter((kind) => kind !== 'grant' && kind !== 'refund'))('[L2] asserts that %s takes no more than there is', (kind) => {
    expect(() => applyEntries(hundred().account.facts, decisionOf(kind, 41))).toThrow(`${kind} of 41 credits from ${kind === 'capture' || kind === 'release' ? '30 held' : '40 left'} of grant g1`);
  });

  it('[R1] asserts that a refund tells its target', () => {
    const [refund] = decisionOf('refund', 0).entries;
    expect(refund).toBeDefined();
    const untold = { entries: refund === undefined ? [] : [{ ...refund, revokeTarget: null }], newGrants: [], hold: null };
    expect(() => applyEntries(hundred().account.facts, untold)).toThrow('how much is to be revoked');
  });

  it('[L2] asserts that the grant of an entry is known', () => {
    const { facts } = new TestAccount();
    expect(() => applyEntries(facts, decisionOf('hold', 1))).toThrow('the facts hold grant g1');
  });

  it('[H3] puts an ended hold in the place of the open one, and leaves the others', () => {
    const account = new TestAccount();
    account.give('purchased', 10);
    const [first, second] = [account.hold(1), account.hold(2)];
    account.end(first, 'completed', 1);
    expect(account.facts.holds).toEqual([{ ...first, ending: { cause: 'completed', captured: 1, endedAt: account.now } }, second]);
  });

  it('[L1] neither deciding nor applying changes what it is given', () => {
    const account = new TestAccount();
    account.give('activity', 10, { validUntil: account.now + hourMs });
    account.give('purchased', 10);
    account.hold(12, { policy: 'soonest-expiry' });
    account.wait(hourMs);
    const facts = deepFreeze(account.facts);
    const text = JSON.stringify(facts);
    const { now } = account;
    const decisions = [
      issueGrant(facts, { grant: account.grantOf('activity', 1) }, now),
      placeHold(facts, { holdId: 'h', requestId: 'r', amount: 3, confirmedPrice: 3, policy: 'type-order' }, now),
      endHold(facts, { holdId: 'h1', capture: 1, cause: 'failed', newGrantIds: ['x', 'y'] }, now),
      revokeGrant(facts, { grantId: 'g2', revokeTarget: 10 }, now),
    ];
    for (const decided of decisions) {
      expect(decided.ok).toBe(true);
      if (decided.ok) applyEntries(facts, deepFreeze(decided.value));
    }
    expect(JSON.stringify(facts)).toBe(text);
  });
});
