import { describe, expect, it } from 'vitest';
import { draft } from '@/lib/credits/draft';
import { hourMs, TestAccount, testStartAt } from '@/lib/credits/testing/test-account';

describe('expireDue', () => {
  it('[L2] posts what is left of a lapsed grant, dated at its end, however late', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validUntil: account.now + hourMs });
    account.wait(50 * hourMs);
    expect(account.expire()).toEqual({
      ok: true,
      value: {
        entries: [draft({ kind: 'expire', type: 'activity', grantId: 'g1', amount: 5, at: testStartAt + hourMs })],
        newGrants: [],
        hold: null,
      },
    });
  });

  it('[B3] is due at the very instant of the end, not one millisecond before', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validUntil: account.now + hourMs });
    account.wait(hourMs - 1);
    expect(account.expire()).toMatchObject({ ok: true, value: { entries: [] } });
    account.wait(1);
    expect(account.expire()).toMatchObject({ ok: true, value: { entries: [{ grantId: 'g1', at: account.now }] } });
  });

  it('[L2] posts the earliest first, then by id', () => {
    const account = new TestAccount();
    account.give('activity', 1, { id: 'd', validUntil: account.now + 30 });
    account.give('purchased', 1, { id: 'c', validUntil: account.now + 20 });
    account.give('subscription', 1, { id: 'b', validUntil: account.now + 30 });
    account.give('activity', 1, { id: 'a', validUntil: account.now + 40 });
    account.wait(35);
    account.expire();
    expect(account.drafts.slice(4).map(({ grantId }) => grantId)).toEqual(['c', 'b', 'd']);
  });

  it('[L2] posts nothing twice, and nothing for a grant without end or with nothing left', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validUntil: account.now + hourMs });
    account.give('purchased', 5);
    account.give('subscription', 5, { validUntil: account.now + hourMs });
    account.end(account.hold(5), 'completed', 5);
    account.wait(hourMs);
    account.expire();
    account.wait(hourMs);
    expect(account.expire()).toMatchObject({ ok: true, value: { entries: [] } });
    expect(account.drafts.filter(({ kind }) => kind === 'expire')).toHaveLength(1);
  });

  it('[H5] leaves what is held alone', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validUntil: account.now + hourMs });
    account.hold(3);
    account.wait(hourMs);
    account.expire();
    expect(account.stateOf('g1')).toMatchObject({ left: 0, held: 3, expired: 2 });
  });
});
