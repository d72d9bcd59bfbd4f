import { describe, expect, it } from 'vitest';
import { TestAccount } from '@/lib/credits/testing/test-account';
import { dayMs } from '@/lib/store/days';
import { forecast, paceStart } from '@/lib/store/forecast';

/** Midnight: the pace counts thirteen whole days. */
function accountAtMidnight(): TestAccount {
  const account = new TestAccount();
  account.now = Date.parse('2026-11-22T00:00:00Z');
  return account;
}

const tenADay = 130;

function ask(account: TestAccount, used: number, policy: Parameters<typeof forecast>[2] = 'type-order') {
  return forecast(used, account.facts.grants, policy, account.now);
}

describe('[W5] the forecast', () => {
  it('is the pace of today and the 13 days before it', () => {
    expect(new Date(paceStart(Date.parse('2026-11-22T18:30:00Z'))).toISOString()).toBe('2026-11-09T00:00:00.000Z');
    const account = accountAtMidnight();
    account.give('purchased', 100);
    expect(ask(account, tenADay)).toEqual({ perDay: 10, endsAt: account.now + 10 * dayMs, endedBy: 'use', lapsing: 0 });
    account.wait(dayMs / 2);
    expect(ask(account, 135)?.perDay).toBeCloseTo(10);
  });

  it('is not made where nothing was used, and where there is nothing to spend', () => {
    const account = accountAtMidnight();
    expect(ask(account, tenADay)).toBeNull();
    account.give('subscription', 50, { validFrom: account.now + dayMs });
    expect(ask(account, tenADay)).toBeNull();
    account.give('purchased', 100);
    expect(ask(account, 0)).toBeNull();
  });

  it('says less than a day where the pace is higher than what is left', () => {
    const account = accountAtMidnight();
    account.give('purchased', 4);
    expect(ask(account, tenADay)).toMatchObject({ endsAt: account.now + 0.4 * dayMs, endedBy: 'use', lapsing: 0 });
  });

  it('goes on with the next grant when one lapses, and says how much lapses unused', () => {
    const account = accountAtMidnight();
    account.give('subscription', 100, { validUntil: account.now + 4 * dayMs });
    account.give('purchased', 20);
    expect(ask(account, tenADay)).toEqual({ perDay: 10, endsAt: account.now + 6 * dayMs, endedBy: 'use', lapsing: 60 });
  });

  it('counts what lapses while others are being used', () => {
    const account = accountAtMidnight();
    account.give('subscription', 50, { validUntil: account.now + 30 * dayMs });
    account.give('activity', 5, { validUntil: account.now + 2 * dayMs });
    expect(ask(account, tenADay)).toMatchObject({ endsAt: account.now + 5 * dayMs, endedBy: 'use', lapsing: 5 });
    expect(ask(account, tenADay, 'soonest-expiry')).toMatchObject({ endsAt: account.now + 5.5 * dayMs, endedBy: 'use', lapsing: 0 });
  });

  it('ends with a lapse where the last credits lapse before they are used', () => {
    const account = accountAtMidnight();
    account.give('subscription', 1_000, { validUntil: account.now + 10 * dayMs });
    account.give('activity', 5, { validUntil: account.now + 10 * dayMs });
    expect(ask(account, tenADay)).toEqual({ perDay: 10, endsAt: account.now + 10 * dayMs, endedBy: 'lapse', lapsing: 905 });
  });

  it('uses up what ends at the very instant of its lapse', () => {
    const account = accountAtMidnight();
    account.give('subscription', 100, { validUntil: account.now + 10 * dayMs });
    expect(ask(account, tenADay)).toMatchObject({ endsAt: account.now + 10 * dayMs, endedBy: 'use', lapsing: 0 });
  });

  it('leaves out what is held', () => {
    const account = accountAtMidnight();
    account.give('purchased', 100);
    account.hold(60);
    expect(ask(account, tenADay)).toMatchObject({ endsAt: account.now + 4 * dayMs });
  });
});
