import { describe, expect, it } from 'vitest';
import type { HoldRequest } from '@/lib/credits/hold';
import { burnPolicies } from '@/lib/credits/model';
import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

function mixedPools(): TestAccount {
  const account = new TestAccount();
  account.give('activity', 20);
  account.give('purchased', 4);
  account.give('subscription', 6);
  return account;
}

function requestOf(fields: Partial<HoldRequest>): HoldRequest {
  return { holdId: 'hold', requestId: 'request', amount: 10, policy: 'type-order', confirmedPrice: 10, ...fields };
}

describe('placeHold', () => {
  it('[H1] names grants and amounts in burn order and takes them out of the balance at once', () => {
    const account = mixedPools();
    const hold = account.hold(10);
    expect(hold.allocations).toEqual([
      { grantId: 'g3', type: 'subscription', amount: 6 },
      { grantId: 'g2', type: 'purchased', amount: 4 },
    ]);
    expect(account.balance).toBe(20);
    expect(account.stateOf('g3')).toMatchObject({ left: 0, held: 6 });
  });

  it('[H1] writes one entry for each allocation, with hold and request', () => {
    const account = mixedPools();
    account.hold(7);
    const rest = { kind: 'hold', holdId: 'h1', requestId: 'request-h1', at: account.now, cause: null, revokeTarget: null };
    expect(account.drafts.slice(3)).toEqual([
      { ...rest, type: 'subscription', grantId: 'g3', amount: 6 },
      { ...rest, type: 'purchased', grantId: 'g2', amount: 1 },
    ]);
  });

  it('[H1] answers with the open hold', () => {
    const account = mixedPools();
    const placed = account.place(requestOf({ amount: 1, policy: 'soonest-expiry' }));
    expect(placed).toMatchObject({
      ok: true,
      value: {
        newGrants: [],
        hold: { id: 'hold', accountId: 'account', requestId: 'request', policy: 'soonest-expiry', amount: 1, createdAt: account.now, ending: null },
      },
    });
  });

  it('[H1] can take all that there is, and then no more', () => {
    const account = mixedPools();
    account.hold(30);
    expect(account.balance).toBe(0);
    expect(account.place(requestOf({ amount: 1 }))).toMatchObject({ ok: false, error: { code: 'insufficient_credits', available: 0 } });
  });

  it('[H1] a hold of nothing has no allocation and no entry', () => {
    const account = new TestAccount();
    expect(account.hold(0).allocations).toEqual([]);
    expect(account.drafts).toEqual([]);
  });

  it.each(burnPolicies)('[B2] keeps the policy %s that it was placed under', (policy) => {
    const account = mixedPools();
    const hold = account.hold(25, { policy });
    const types = hold.allocations.map(({ type }) => type);
    const expected = policy === 'subscription-activity-purchased' ? ['subscription', 'activity'] : ['subscription', 'purchased', 'activity'];
    expect({ policy: hold.policy, types }).toEqual({ policy, types: expected });
  });

  it.each([9, 0])('[H2] %d credits do not cover 10: nothing is held', (available) => {
    const account = new TestAccount();
    account.give('purchased', available);
    const before = account.facts;
    expect(account.place(requestOf({ amount: 10 }))).toEqual({
      ok: false,
      error: { code: 'insufficient_credits', required: 10, available, shortBy: 10 - available },
    });
    expect(account.facts).toBe(before);
  });

  it('[H2] does not count what has lapsed, is held or is yet to come', () => {
    const account = new TestAccount();
    account.give('subscription', 300, { validUntil: account.now + hourMs });
    account.give('activity', 50, { validFrom: account.now + 2 * hourMs });
    account.give('purchased', 10);
    account.wait(hourMs);
    account.hold(7);
    expect(account.place(requestOf({ amount: 4, confirmedPrice: 4 }))).toEqual({
      ok: false,
      error: { code: 'insufficient_credits', required: 4, available: 3, shortBy: 1 },
    });
  });

  it('[B3] draws on a grant one millisecond before its end, not at its end', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validUntil: account.now + hourMs });
    account.wait(hourMs - 1);
    account.hold(2);
    account.wait(1);
    expect(account.place(requestOf({ amount: 1 }))).toMatchObject({ ok: false, error: { available: 0 } });
  });

  it('[Q1] refuses a price above the one that was confirmed, and takes a lower one as it is', () => {
    const account = mixedPools();
    expect(account.place(requestOf({ amount: 20, confirmedPrice: 10 }))).toEqual({ ok: false, error: { code: 'price_rose', confirmed: 10, price: 20 } });
    expect(account.balance).toBe(30);
    expect(account.hold(5, { confirmedPrice: 10 }).amount).toBe(5);
    expect(account.balance).toBe(25);
  });

  it('[I1] refuses a request id that has placed a hold, open or ended', () => {
    const account = mixedPools();
    const hold = account.hold(1, { requestId: 'request' });
    const refusal = { ok: false, error: { code: 'request_id_reused', requestId: 'request' } };
    expect(account.place(requestOf({ amount: 1 }))).toEqual(refusal);
    account.end(hold, 'cancelled');
    expect(account.place(requestOf({ amount: 1 }))).toEqual(refusal);
  });

  it('[I1] a refusal binds nothing: after buying, the same request is accepted', () => {
    const account = new TestAccount();
    expect(account.place(requestOf({})).ok).toBe(false);
    account.give('purchased', 10);
    expect(account.place(requestOf({ confirmedPrice: 9 })).ok).toBe(false);
    expect(account.place(requestOf({})).ok).toBe(true);
  });

  it('[L2] posts the expiries that are due before its own entries', () => {
    const account = new TestAccount();
    account.give('subscription', 5, { validUntil: account.now + hourMs });
    account.give('purchased', 5);
    account.wait(2 * hourMs);
    account.hold(5);
    expect(account.drafts.slice(2)).toMatchObject([
      { kind: 'expire', grantId: 'g1', amount: 5, at: account.now - hourMs, holdId: null },
      { kind: 'hold', grantId: 'g2', amount: 5, at: account.now },
    ]);
  });

  it('[T1] checks its refusals in their order: amount, request id, price, balance', () => {
    const account = new TestAccount();
    account.give('purchased', 3);
    account.hold(1, { requestId: 'taken' });
    const codes = [
      requestOf({ amount: 1.5, requestId: 'taken', confirmedPrice: 1 }),
      requestOf({ amount: 20, requestId: 'taken', confirmedPrice: -1 }),
      requestOf({ amount: 20, requestId: 'taken', confirmedPrice: 10 }),
      requestOf({ amount: 20, confirmedPrice: 10 }),
      requestOf({ amount: 20, confirmedPrice: 20 }),
      requestOf({ amount: 2, confirmedPrice: 20 }),
    ].map((request) => {
      const placed = account.place(request);
      return placed.ok ? 'ok' : placed.error.code;
    });
    expect(codes).toEqual(['invalid_amount', 'invalid_amount', 'request_id_reused', 'price_rose', 'insufficient_credits', 'ok']);
  });

  it.each([-1, 0.5, 1_000_000_001, Number.NaN])('[T1] refuses the amount %d', (amount) => {
    expect(mixedPools().place(requestOf({ amount }))).toEqual({ ok: false, error: { code: 'invalid_amount', amount } });
  });

  it('[H1] asserts that the id of the hold is new', () => {
    const account = mixedPools();
    account.hold(1, { holdId: 'hold' });
    expect(() => account.hold(1, { holdId: 'hold', requestId: 'other' })).toThrow('hold hold is new');
  });
});
