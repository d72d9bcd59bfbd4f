import { describe, expect, it } from 'vitest';
import { dayMs, TestAccount } from '@/lib/credits/testing/test-account';
import { pastGrants, walletOf, type Wallet } from '@/lib/store/wallet';

function walletAt(account: TestAccount): Wallet {
  const isFinished = ({ left, held }: { left: number; held: number }): boolean => left === 0 && held === 0;
  const states = account.facts.grants;
  return walletOf(states.filter((state) => !isFinished(state)), states.filter(isFinished), 'type-order', account.now);
}

const idsOf = (grants: Wallet['grants']): string[] => grants.map(({ id }) => id);

describe('the wallet', () => {
  it('[B1] [W1] shows all three types, in the order in which they go', () => {
    const account = new TestAccount();
    account.give('activity', 20);
    account.give('purchased', 4);
    account.give('subscription', 6, { validUntil: account.now + 30 * dayMs });
    account.give('subscription', 9, { validUntil: account.now + 3 * dayMs });
    const wallet = walletAt(account);
    expect({ total: wallet.total, byType: wallet.byType, held: wallet.held }).toEqual({ total: 39, byType: { subscription: 15, purchased: 4, activity: 20 }, held: 0 });
    expect(idsOf(wallet.grants)).toEqual(['g4', 'g3', 'g2', 'g1']);
    expect(wallet.past).toEqual([]);
  });

  it('[H1] shows what is held as held and in its place, also where nothing else is left', () => {
    const account = new TestAccount();
    account.give('subscription', 6);
    account.give('purchased', 10);
    account.hold(8);
    const wallet = walletAt(account);
    expect({ total: wallet.total, held: wallet.held }).toEqual({ total: 8, held: 8 });
    expect(wallet.grants).toMatchObject([{ id: 'g1', left: 0, held: 6, used: 0 }, { id: 'g2', left: 8, held: 2, used: 0 }]);
  });

  it('[B3] puts what has lapsed among the past at its very instant, before anything is posted', () => {
    const account = new TestAccount();
    account.give('subscription', 300, { validUntil: account.now + dayMs });
    account.end(account.hold(10), 'completed', 10);
    account.wait(dayMs - 1);
    expect(walletAt(account)).toMatchObject({ total: 290, past: [] });
    account.wait(1);
    const before = walletAt(account);
    expect(before).toMatchObject({ total: 0, grants: [], nextLapse: null, past: [{ left: 0, used: 10, lapsed: 290 }] });
    account.expire();
    expect(walletAt(account)).toEqual(before);
  });

  it('[L2] [W1] the parts of every grant add up', () => {
    const account = new TestAccount();
    const bought = account.give('purchased', 100);
    account.give('activity', 30, { validUntil: account.now + dayMs });
    account.end(account.hold(40), 'completed', 25);
    account.hold(10);
    account.revoke({ grantId: bought, revokeTarget: 20 });
    account.wait(2 * dayMs);
    const { grants, past } = walletAt(account);
    expect(grants.length + past.length).toBe(2);
    for (const { amount, left, held, used, lapsed, revoked } of [...grants, ...past]) expect(left + held + used + lapsed + revoked).toBe(amount);
  });

  it('shows credits that begin later, last', () => {
    const account = new TestAccount();
    account.give('subscription', 50, { validFrom: account.now + dayMs });
    account.give('activity', 5);
    expect(walletAt(account)).toMatchObject({ total: 5, grants: [{ id: 'g2' }, { id: 'g1' }] });
  });

  it('[H5] keeps what lapsed while it is held among the open ones, after what can be spent', () => {
    const account = new TestAccount();
    account.give('subscription', 10, { validUntil: account.now + dayMs });
    account.give('activity', 5);
    account.hold(10);
    account.wait(2 * dayMs);
    expect(walletAt(account).grants).toMatchObject([{ id: 'g2' }, { id: 'g1', held: 10, left: 0 }]);
  });

  it('names what was allocated for an earlier day by that day', () => {
    const account = new TestAccount();
    account.give('subscription', 300, { validFrom: account.now - 31 * dayMs, validUntil: account.now - dayMs });
    expect(walletAt(account).past).toMatchObject([{ allocatedAt: account.now - 31 * dayMs, lapsed: 300 }]);
  });

  it('keeps the latest of what is used up', () => {
    const account = new TestAccount();
    for (let index = 0; index < pastGrants + 3; index += 1) {
      account.give('purchased', 1);
      account.end(account.hold(1), 'completed', 1);
      account.wait(1);
    }
    expect(idsOf(walletAt(account).past)).toEqual(Array.from({ length: pastGrants }, (_, index) => `g${pastGrants + 3 - index}`));
  });
});

describe('what lapses next', () => {
  it('[W2] is what lapses at the soonest instant, together', () => {
    const account = new TestAccount();
    const at = account.now + 20 * dayMs;
    account.give('subscription', 6, { validUntil: at });
    account.give('activity', 5, { validUntil: at });
    account.give('activity', 7, { validUntil: at });
    account.give('purchased', 100, { validUntil: at + 1 });
    expect(walletAt(account).nextLapse).toEqual({ at, amounts: [{ type: 'subscription', amount: 6 }, { type: 'activity', amount: 12 }] });
  });

  it('[W2] is nothing where nothing ends', () => {
    const account = new TestAccount();
    account.give('purchased', 100);
    expect(walletAt(account)).toMatchObject({ nextLapse: null, warnings: [] });
  });
});

describe('warnings', () => {
  it.each([
    ['30 days, 8 before the end', 30, 8, false],
    ['30 days, 7 before the end', 30, 7, true],
    ['8 days, on the last day', 8, 1, true],
    ['7 days, on the last day', 7, 1, false],
    ['1 day', 1, 1, false],
  ])('[E5] [W3] of credits that are valid for %s', (_, validDays, daysLeft, isAnnounced) => {
    const account = new TestAccount();
    const at = account.now + validDays * dayMs;
    account.give('activity', 5, { validUntil: at });
    account.wait((validDays - daysLeft) * dayMs);
    expect(walletAt(account).warnings).toEqual(isAnnounced ? [{ kind: 'lapses-soon', at, amounts: [{ type: 'activity', amount: 5 }] }] : []);
  });

  it('[E5] [W3] announces every lapse within 7 days, also behind a sooner one that is not announced', () => {
    const account = new TestAccount();
    const [first, second] = [account.now + 35 * dayMs, account.now + 36 * dayMs];
    account.give('purchased', 30, { validUntil: second });
    account.give('subscription', 20, { validUntil: first });
    account.give('activity', 9, { validUntil: account.now + 90 * dayMs });
    account.wait(30 * dayMs);
    account.give('activity', 5, { validUntil: account.now + 2 * dayMs });
    expect(walletAt(account).nextLapse).toMatchObject({ amounts: [{ type: 'activity', amount: 5 }] });
    expect(walletAt(account).warnings).toEqual([
      { kind: 'lapses-soon', at: first, amounts: [{ type: 'subscription', amount: 20 }] },
      { kind: 'lapses-soon', at: second, amounts: [{ type: 'purchased', amount: 30 }] },
    ]);
  });

  it.each([
    [100, 79, false],
    [100, 80, true],
    [100, 100, true],
    [9, 7, false],
    [9, 8, true],
  ])('[W4] of %d credits of a period %d are used: said %s', (amount, used, isSaid) => {
    const account = new TestAccount();
    const until = account.now + 30 * dayMs;
    const grantId = account.give('subscription', amount, { validUntil: until });
    account.give('purchased', 500);
    account.end(account.hold(used), 'completed', used);
    expect(walletAt(account).warnings).toEqual(isSaid ? [{ kind: 'mostly-used', grantId, used, amount, until }] : []);
    account.wait(30 * dayMs);
    expect(walletAt(account).warnings).toEqual([]);
  });

  it('[W4] counts neither what is held, nor packs and gifts, nor credits that were given again', () => {
    const account = new TestAccount();
    account.give('subscription', 10, { validUntil: account.now + dayMs });
    const held = account.hold(10);
    account.wait(2 * dayMs);
    account.end(held, 'failed');
    account.give('purchased', 10);
    account.give('activity', 10);
    account.end(account.hold(30), 'completed', 30);
    account.give('subscription', 10);
    account.hold(10);
    expect(walletAt(account).warnings).toEqual([]);
  });
});
