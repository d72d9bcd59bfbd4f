import { describe, expect, it } from 'vitest';
import { assert } from '@/lib/base/assert';
import { balanceView } from '@/lib/server/credits/balance-view';
import { correctCredits, previewCorrection } from '@/lib/server/credits/correct-credits';
import { listCorrections } from '@/lib/server/credits/correction-rows';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { makePerson } from '@/lib/server/testing/person';

const usual = { kind: 'usual' } as const;
const note = { ref: 'T-1', reason: 'A lost export', operator: 'Ann' };
const fifty = { kind: 'grant', type: 'activity', amount: 50, validity: usual } as const;

describe('corrections', () => {
  it('[G2] thirty calls with one reference grant once, and all answer with the same grant', async () => {
    const { userId } = await makePerson();
    const answers = await Promise.all(Array.from({ length: 30 }, () => correctCredits(userId, fifty, note)));
    const grantIds = new Set(answers.map((answer) => (answer.ok ? answer.value.outcome.grantId : answer.error.code)));
    expect(grantIds.size).toBe(1);
    expect(answers.filter((answer) => answer.ok && !answer.value.isReplay)).toHaveLength(1);
    expect((await balanceView(userId))?.total).toBe(50);
    expect(await listCorrections(userId)).toMatchObject([{ ...note, kind: 'grant' }]);
    expect((await verifyLedger(userId)).firstFault).toBeNull();
  });

  it('[R1] thirty revokes with one reference revoke once', async () => {
    const { userId } = await makePerson([{ type: 'purchased', amount: 100 }]);
    const { id: grantId } = await db().grant.findFirstOrThrow({ where: { accountId: userId } });
    const revoke = { kind: 'revoke', grantId, amount: 30 } as const;
    await Promise.all(Array.from({ length: 30 }, () => correctCredits(userId, revoke, note)));
    expect((await balanceView(userId))?.total).toBe(70);
    expect(await correctCredits(userId, revoke, { ...note, ref: 'T-2' })).toMatchObject({ ok: true, value: { isReplay: false, outcome: { amount: 30, balanceAfter: 40 } } });
    expect(await correctCredits(userId, { ...revoke, amount: 41 }, { ...note, ref: 'T-3' })).toEqual({ ok: false, error: { code: 'revokes_too_much', most: 40 } });
    expect(await db().activityRow.count({ where: { accountId: userId, kind: 'revoke' } })).toBe(2);
  });

  it('[G2] one reference is of one account and of one content', async () => {
    const [first, second] = [await makePerson(), await makePerson()];
    expect(await correctCredits(first.userId, fifty, note)).toMatchObject({ ok: true, value: { isReplay: false } });
    expect(await correctCredits(second.userId, fifty, note)).toMatchObject({ ok: true, value: { isReplay: false } });
    expect(await correctCredits(first.userId, { ...fifty, amount: 51 }, note)).toMatchObject({ ok: false, error: { code: 'ref_reused', reason: 'A lost export' } });
  });

  it('[E4] purchased credits are valid for 2 calendar years, activity credits without end; subscription credits need an end', async () => {
    const { userId } = await makePerson();
    const purchased = await previewCorrection(userId, { ...fifty, type: 'purchased' });
    assert(purchased.ok && purchased.value.validUntil !== null, 'purchased credits have an end');
    expect(new Date(purchased.value.validUntil).getUTCFullYear()).toBe(new Date().getUTCFullYear() + 2);
    expect(await previewCorrection(userId, fifty)).toMatchObject({ ok: true, value: { validUntil: null } });
    expect(await previewCorrection(userId, { ...fifty, type: 'subscription' })).toEqual({ ok: false, error: { code: 'needs_validity' } });
  });

  it.each([0, -1, 0.5, 1_000_000_001])('[T1] refuses %d credits', async (amount) => {
    const { userId } = await makePerson();
    expect(await correctCredits(userId, { ...fifty, amount }, note)).toEqual({ ok: false, error: { code: 'invalid_amount', amount } });
    expect(await listCorrections(userId)).toEqual([]);
  });

  it('[R1] does not reach the grants of another account', async () => {
    const [owner, other] = [await makePerson([{ type: 'purchased', amount: 5 }]), await makePerson()];
    const { id: grantId } = await db().grant.findFirstOrThrow({ where: { accountId: owner.userId } });
    expect(await correctCredits(other.userId, { kind: 'revoke', grantId, amount: 'all' }, note)).toEqual({ ok: false, error: { code: 'unknown_grant', grantId } });
  });

  it('[L1] a correction is never changed', async () => {
    const { userId } = await makePerson();
    await correctCredits(userId, fifty, note);
    await expect(db().$executeRaw`UPDATE corrections SET reason = 'none' WHERE account_id = ${userId}`).rejects.toThrow('append-only');
    await expect(db().$executeRaw`DELETE FROM corrections WHERE account_id = ${userId}`).rejects.toThrow('append-only');
    await expect(db().$executeRaw`TRUNCATE corrections`).rejects.toThrow('append-only');
  });
});
