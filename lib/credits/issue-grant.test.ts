import { describe, expect, it } from 'vitest';
import { draft } from '@/lib/credits/draft';
import { maxAmount } from '@/lib/credits/model';
import { dayMs, hourMs, TestAccount } from '@/lib/credits/testing/test-account';

describe('issueGrant', () => {
  it('[G1] writes one entry and hands the grant on as it is', () => {
    const account = new TestAccount();
    const grant = account.grantOf('subscription', 1000, { validFrom: account.now - hourMs, validUntil: account.now + dayMs });
    expect(account.issue(grant)).toEqual({
      ok: true,
      value: {
        entries: [draft({ kind: 'grant', type: 'subscription', grantId: 'g1', amount: 1000, at: account.now })],
        newGrants: [grant],
        hold: null,
      },
    });
    expect(account.stateOf('g1')).toEqual({ grant, left: 1000, held: 0, captured: 0, expired: 0, revoked: 0, revokeTarget: 0 });
  });

  it.each([0, 1, maxAmount])('[T1] grants %d credits', (amount) => {
    const account = new TestAccount();
    account.give('activity', amount);
    expect(account.balance).toBe(amount);
  });

  it('[G2] one source reference grants once, whatever else differs', () => {
    const account = new TestAccount();
    account.give('purchased', 100, { sourceRef: 'payment-1' });
    account.wait(hourMs);
    const second = account.grantOf('subscription', 7, { sourceRef: 'payment-1' });
    expect(account.issue(second)).toEqual({ ok: false, error: { code: 'source_already_granted', grantId: 'g1' } });
    expect(account.balance).toBe(100);
  });

  it('[G2] grants once also when the first grant is spent and lapsed', () => {
    const account = new TestAccount();
    account.give('activity', 5, { sourceRef: 'check-in', validUntil: account.now + dayMs });
    account.end(account.hold(5), 'completed', 5);
    account.wait(2 * dayMs);
    expect(account.issue(account.grantOf('activity', 5, { sourceRef: 'check-in' }))).toMatchObject({ ok: false, error: { grantId: 'g1' } });
  });

  it('[L2] a grant that is over already is granted and expires at once', () => {
    const account = new TestAccount();
    const validUntil = account.now - dayMs;
    account.give('subscription', 300, { validFrom: validUntil - dayMs, validUntil });
    expect(account.drafts).toMatchObject([
      { kind: 'grant', amount: 300, at: account.now },
      { kind: 'expire', amount: 300, at: validUntil, holdId: null },
    ]);
    expect(account.stateOf('g1')).toMatchObject({ left: 0, expired: 300 });
  });

  it('[L2] posts the expiries that are due first', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validUntil: account.now + hourMs });
    account.wait(hourMs);
    account.give('activity', 5);
    expect(account.drafts.map(({ kind, grantId }) => [kind, grantId])).toEqual([['grant', 'g1'], ['expire', 'g1'], ['grant', 'g2']]);
  });

  it.each([
    { validFrom: 10, validUntil: 10 },
    { validFrom: 10, validUntil: 9 },
    { validFrom: 0.5, validUntil: null },
  ])('[G1] refuses a window from $validFrom until $validUntil', (window) => {
    const account = new TestAccount();
    expect(account.issue(account.grantOf('activity', 5, window))).toEqual({ ok: false, error: { code: 'invalid_window', ...window } });
  });

  it('[T1] checks its refusals in their order: amount, window, source', () => {
    const account = new TestAccount();
    account.give('activity', 5, { sourceRef: 'award' });
    const empty = { validFrom: account.now, validUntil: account.now };
    const codes = [
      account.grantOf('activity', maxAmount + 1, { sourceRef: 'award', ...empty }),
      account.grantOf('activity', 1, { sourceRef: 'award', ...empty }),
      account.grantOf('activity', 1, { sourceRef: 'award' }),
      account.grantOf('activity', 1, { sourceRef: 'other award' }),
    ].map((grant) => {
      const issued = account.issue(grant);
      return issued.ok ? 'ok' : issued.error.code;
    });
    expect(codes).toEqual(['invalid_amount', 'invalid_window', 'source_already_granted', 'ok']);
  });

  it.each([
    { what: 'another account', fields: { accountId: 'other' }, says: 'grant g1 is of account account' },
    { what: 'grace', fields: { isGrace: true }, says: 'only the end of a hold makes a grace grant' },
    { what: 'a source reference of grace', fields: { sourceRef: 'grace:h1:g1' }, says: 'only the end of a hold makes a grace grant' },
    { what: 'the future', fields: { createdAt: 9_999_999_999_999 }, says: 'grant g1 is not made before its time' },
  ])('[G1] asserts that a grant is not of $what', ({ fields, says }) => {
    const account = new TestAccount();
    expect(() => account.issue(account.grantOf('activity', 1, fields))).toThrow(says);
  });

  it('[G1] asserts that the id of the grant is new', () => {
    const account = new TestAccount();
    account.give('activity', 1, { id: 'same' });
    expect(() => account.issue(account.grantOf('activity', 1, { id: 'same', sourceRef: 'other' }))).toThrow('grant same is new');
  });
});
