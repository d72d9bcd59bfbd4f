import { describe, expect, it } from 'vitest';
import { spendable } from '@/lib/credits/balance';
import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

describe('spendable', () => {
  it('[L2] is zero of each type for an account without grants', () => {
    expect(spendable([], 0)).toEqual({ total: 0, byType: { subscription: 0, purchased: 0, activity: 0 } });
  });

  it('[L2] sums what is left by type', () => {
    const account = new TestAccount();
    account.give('subscription', 6);
    account.give('purchased', 4);
    account.give('activity', 15);
    account.give('activity', 5);
    expect(spendable(account.facts.grants, account.now)).toEqual({ total: 30, byType: { subscription: 6, purchased: 4, activity: 20 } });
  });

  it('[H1] leaves out what is held', () => {
    const account = new TestAccount();
    account.give('purchased', 10);
    account.hold(7);
    expect(account.balance).toBe(3);
  });

  it('[B3] leaves out a grant before its first instant and from its last instant on, swept or not', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validFrom: account.now + hourMs, validUntil: account.now + 2 * hourMs });
    const at = (waitedMs: number): number => spendable(account.facts.grants, account.now + waitedMs).total;
    expect([at(hourMs - 1), at(hourMs), at(2 * hourMs - 1), at(2 * hourMs)]).toEqual([0, 5, 5, 0]);
  });

  it('[T1] may pass the bound of a single amount, and 32 bits', () => {
    const account = new TestAccount();
    for (let count = 0; count < 9; count += 1) account.give('purchased', 1_000_000_000);
    expect(account.balance).toBe(9_000_000_000);
  });
});
