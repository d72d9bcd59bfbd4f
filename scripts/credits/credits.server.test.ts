import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { assert } from '@/lib/base/assert';
import { loadAccountSheet } from '@/lib/server/credits/account-sheet';
import { balanceView } from '@/lib/server/credits/balance-view';
import { previewCorrection } from '@/lib/server/credits/correct-credits';
import { moveClock } from '@/lib/server/credits/move-clock';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { giveCredits, makePerson } from '@/lib/server/testing/person';
import { builtProgram } from '@/scripts/testing/built-program';

const hourMs = 3_600_000;

interface Answer {
  readonly code: number;
  readonly said: string;
}

/** Runs the real command in a process of its own. */
async function run(...words: string[]): Promise<Answer> {
  const program = await builtProgram('scripts/credits.ts');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...program, ...words], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}`.trim() });
    });
    child.stdin?.end();
  });
}

const json = async (...words: string[]): Promise<{ code: number; value: Record<string, unknown> }> => {
  const { code, said } = await run(...words, '--json');
  return { code, value: JSON.parse(said) as Record<string, unknown> };
};

const balanceOf = async (userId: string): Promise<number> => (await balanceView(userId))?.total ?? -1;

describe('the operator command', { timeout: 120_000 }, () => {
  it('[L3] grants with a reason, once per reference, in ledger and log', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 20 }]);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: person.userId } });
    const words = ['grant', email, '50', 'activity', '--reason', 'A lost export', '--ref', 'T-17', '--by', 'Ann', '--days', '7'];

    const asked = await run(...words);
    expect(asked.code).toBe(1);
    expect(asked.said).toContain('Test person receives 50 activity credits, valid until ');
    expect(asked.said).toContain('Balance: 20 before, 70 afterwards.');
    expect(asked.said).toContain('Nothing was done: add --yes');
    expect(await balanceOf(person.userId)).toBe(20);

    expect(await json(...words)).toMatchObject({ code: 0, value: { status: 'preview', grantId: null, amount: 50, balanceAfter: 70 } });
    expect(await balanceOf(person.userId)).toBe(20);

    const done = await json(...words, '--yes');
    expect(done).toMatchObject({ code: 0, value: { status: 'done', type: 'activity', amount: 50, balanceBefore: 20, balanceAfter: 70 } });
    expect(await json(...words, '--yes')).toEqual({ code: 0, value: { ...done.value, status: 'replayed' } });
    expect(await balanceOf(person.userId)).toBe(70);

    const row = await db().activityRow.findFirstOrThrow({ where: { accountId: person.userId, grantId: String(done.value.grantId) } });
    expect(row).toMatchObject({ kind: 'grant', status: 'granted', activity: 50, detail: { source: 'correction', item: 'T-17', note: 'A lost export' } });
    const kept = await db().correction.findMany({ where: { accountId: person.userId } });
    expect(kept).toMatchObject([{ ref: 'T-17', kind: 'grant', reason: 'A lost export', operator: 'Ann' }]);

    const other = await run('grant', email, '51', 'activity', '--reason', 'Something else', '--ref', 'T-17', '--yes');
    expect(other.code).toBe(1);
    expect(other.said).toContain('This reference was used for something else on ');
    expect(await balanceOf(person.userId)).toBe(70);
    expect((await verifyLedger(person.userId)).firstFault).toBeNull();
  });

  it('[R1] revokes what is left, waits for what is held, and leaves what is used', async () => {
    const person = await makePerson();
    const grantId = await giveCredits(person.userId, { type: 'purchased', amount: 100 });
    const used = await startGeneration(person.request());
    assert(used.ok, 'the first picture starts');
    await db().asset.updateMany({ where: { generationId: used.value.generationId }, data: { storageKey: 'key', mime: 'image/png' } });
    await endGeneration({ generationId: used.value.generationId, cause: 'completed', failure: null });
    const held = await startGeneration(person.request());
    assert(held.ok, 'the second picture starts');

    const revoked = await run('revoke', person.userId, grantId, 'all', '--reason', 'Granted to the wrong account', '--ref', 'T-18', '--yes');
    expect(revoked.code).toBe(0);
    expect(revoked.said).toBe(
      `Of grant ${grantId} of Test person, 80 purchased credits are revoked.\n10 credits are held now, and are revoked if they come back.\n` +
        `10 credits are used or have lapsed already: they stay so.\nBalance: 80 before, 0 afterwards.\nDone: grant ${grantId}.`,
    );
    const again = await run('revoke', person.userId, grantId, 'all', '--reason', 'Granted to the wrong account', '--ref', 'T-18', '--yes');
    expect(again).toEqual({ code: 0, said: 'All of this grant is to be revoked already.\nThis reference has been acted on before: nothing was done now.' });

    await endGeneration({ generationId: held.value.generationId, cause: 'failed', failure: 'unavailable' });
    expect(await balanceOf(person.userId)).toBe(0);
    const row = await db().activityRow.findFirstOrThrow({ where: { accountId: person.userId, kind: 'revoke' }, orderBy: { at: 'asc' } });
    expect(row).toMatchObject({ purchased: 80, detail: { reason: 'correction', note: 'Granted to the wrong account', spent: 10 } });
    expect(await previewCorrection(person.userId, { kind: 'revoke', grantId, amount: 1 })).toEqual({ ok: false, error: { code: 'revokes_too_much', most: 0 } });
    expect((await verifyLedger(person.userId)).firstFault).toBeNull();
  });

  it('[H5] shows an account with its grants in burn order, its grace and its holds', async () => {
    const person = await makePerson([
      { type: 'activity', amount: 10, validUntil: Date.now() + hourMs },
    ]);
    const first = await startGeneration(person.request());
    assert(first.ok, 'the first picture starts');
    await moveClock(person.userId, 2 * hourMs);
    await endGeneration({ generationId: first.value.generationId, cause: 'failed', failure: 'unavailable' });
    await giveCredits(person.userId, { type: 'subscription', amount: 30 });
    const second = await startGeneration(person.request());
    assert(second.ok, 'the second picture starts');

    const { said, code } = await run('show', person.userId);
    expect(code).toBe(0);
    expect(said).toContain('Balance 30: 20 subscription, 0 purchased, 10 activity; 10 held.');
    expect(said).toContain('(its clock was moved by the lab). Holds are drawn by type-order.');
    expect(said).toMatch(/30 subscription: 20 left, 10 held; without end; lab:/);
    expect(said).toContain(`grace of 72 hours for what hold ${first.value.generationId} gave back to the lapsed grant `);
    expect(said.indexOf('30 subscription')).toBeLessThan(said.indexOf('10 activity: 10 left'));
    expect(said).toMatch(new RegExp(`${second.value.generationId} {2}10 credits since .* UTC, by type-order, request request-`));
    expect(said).toContain('Corrections: none');
    expect(await loadAccountSheet(person.userId)).toMatchObject({ accountId: person.userId, balance: { total: 30, held: 10 }, openHolds: [{ id: second.value.generationId }] });
  });

  it('[L3] verifies one account or all', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 5 }]);
    expect((await run('verify', person.userId)).said).toMatch(/^Replayed 1 account with 1 entry in .* s: every rule holds\.$/);
    expect(await verifyLedger()).toMatchObject({ accounts: await db().creditAccount.count(), firstFault: null });
  });

  it('says in a sentence what is wrong', async () => {
    expect(await run('show', 'nobody@example.com')).toEqual({ code: 1, said: 'There is no account "nobody@example.com": give its id or its e-mail address.' });
    const refused = await json('refund', 'nowhere', 'all', '--reason', 'Not wanted', '--yes');
    expect(refused).toMatchObject({ code: 1, value: { status: 'refused', code: 'unknown_payment' } });
  });
});
