import { describe, expect, it } from 'vitest';
import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

function hundredWith(captured: number, held: number): TestAccount {
  const account = new TestAccount();
  account.give('purchased', 100);
  account.end(account.hold(captured), 'completed', captured);
  account.hold(held);
  return account;
}

describe('revokeGrant', () => {
  it('[R1] revokes what is left, and tells why beside it', () => {
    const account = hundredWith(0, 0);
    account.revoke({ grantId: 'g1', revokeTarget: 100 });
    const rest = { type: 'purchased', grantId: 'g1', at: account.now, holdId: null, requestId: null, cause: null };
    expect(account.drafts.slice(1)).toEqual([
      { ...rest, kind: 'refund', amount: 0, revokeTarget: 100 },
      { ...rest, kind: 'revoke', amount: 100, revokeTarget: null },
    ]);
    expect(account.balance).toBe(0);
  });

  it('[R1] revokes a single credit too', () => {
    const account = hundredWith(0, 0);
    account.revoke({ grantId: 'g1', revokeTarget: 1 });
    expect(account.stateOf('g1')).toMatchObject({ left: 99, revoked: 1 });
  });

  it('[R1] never takes back what is spent, and what is held only when it returns', () => {
    const account = hundredWith(30, 20);
    account.revoke({ grantId: 'g1', revokeTarget: 100 });
    expect(account.stateOf('g1')).toMatchObject({ left: 0, held: 20, captured: 30, revoked: 50, revokeTarget: 100 });
  });

  it('[R1] a part is revoked as far as it goes', () => {
    const account = hundredWith(30, 0);
    account.revoke({ grantId: 'g1', revokeTarget: 25 });
    expect(account.stateOf('g1')).toMatchObject({ left: 45, revoked: 25, revokeTarget: 25 });
  });

  it('[R1] a further refund revokes the difference only', () => {
    const account = hundredWith(0, 0);
    account.revoke({ grantId: 'g1', revokeTarget: 25 });
    account.revoke({ grantId: 'g1', revokeTarget: 60 });
    expect(account.drafts.slice(-2)).toMatchObject([{ kind: 'refund', revokeTarget: 60 }, { kind: 'revoke', amount: 35 }]);
  });

  it.each([60, 25, 0])('[R1] a message of %d after one of 60 writes nothing', (revokeTarget) => {
    const account = hundredWith(0, 0);
    account.revoke({ grantId: 'g1', revokeTarget: 60 });
    expect(account.revoke({ grantId: 'g1', revokeTarget })).toEqual({ ok: true, value: { entries: [], newGrants: [], hold: null } });
  });

  it('[L2] the refund is a memo of zero where nothing is left to revoke', () => {
    const account = hundredWith(100, 0);
    account.revoke({ grantId: 'g1', revokeTarget: 100 });
    expect(account.drafts.at(-1)).toMatchObject({ kind: 'refund', amount: 0, revokeTarget: 100 });
    expect(account.stateOf('g1')).toMatchObject({ captured: 100, revoked: 0, revokeTarget: 100 });
  });

  it('[R1] reaches a grant that is yet to become valid', () => {
    const account = new TestAccount();
    account.give('purchased', 10, { validFrom: account.now + hourMs });
    account.revoke({ grantId: 'g1', revokeTarget: 10 });
    expect(account.stateOf('g1')).toMatchObject({ left: 0, revoked: 10 });
  });

  it('[L2] what has lapsed expires first and is not revoked', () => {
    const account = new TestAccount();
    account.give('purchased', 10, { validUntil: account.now + hourMs });
    account.wait(hourMs);
    account.revoke({ grantId: 'g1', revokeTarget: 10 });
    expect(account.drafts.slice(1).map(({ kind, amount }) => [kind, amount])).toEqual([['expire', 10], ['refund', 0]]);
  });

  it('[T1] checks its refusals in their order: amount, grant', () => {
    const account = hundredWith(0, 0);
    const codeOf = (grantId: string, revokeTarget: number): string => {
      const revoked = account.revoke({ grantId, revokeTarget });
      return revoked.ok ? 'ok' : revoked.error.code;
    };
    expect([codeOf('nowhere', -1), codeOf('nowhere', 1), codeOf('g1', 0.5), codeOf('g1', 101), codeOf('g1', 100)]).toEqual([
      'invalid_amount', 'unknown_grant', 'invalid_amount', 'invalid_amount', 'ok',
    ]);
  });
});
