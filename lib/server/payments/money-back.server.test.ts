import { describe, expect, it } from 'vitest';
import { activityView } from '@/lib/server/activity/activity-views';
import { balanceView } from '@/lib/server/credits/balance-view';
import { correctCredits } from '@/lib/server/credits/correct-credits';
import { findGrantBySource } from '@/lib/server/credits/find-grant';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import type { PaymentMessage } from '@/lib/server/payments/payment-message';
import { refundPayment } from '@/lib/server/payments/refund-payment';
import { buy, openCheckout } from '@/lib/server/testing/checkout';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';

const revokesOf = async (accountId: string) => {
  const rows = await db().activityRow.findMany({ where: { accountId, kind: 'revoke' }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => ({ sentence: activityView(row).sentence, purchased: row.purchased, detail: row.detail }));
};

/** Spends 10 credits for one picture, in the database alone. */
async function spend(person: TestPerson): Promise<void> {
  const started = await startGeneration(person.request());
  if (!started.ok) throw new Error(started.error.code);
  await db().asset.updateMany({ where: { generationId: started.value.generationId }, data: { storageKey: 'spent', mime: 'image/png', sizeBytes: 1 } });
  expect(await endGeneration({ generationId: started.value.generationId, cause: 'completed', failure: null })).toEqual({ ok: true, value: 'succeeded' });
}

describe('money that comes back', () => {
  it('[R1] [S10] revokes what is left, says what was used, and never makes a balance negative', async () => {
    const person = await makePerson();
    const paymentRef = await buy(person.userId, 'pack-100');
    await spend(person);
    expect(await refundPayment({ paymentRef, returnedCents: 499, reason: 'refund' })).toEqual({ ok: true, value: { accountId: person.userId, sourceRef: `purchase:${paymentRef}` } });
    expect(await balanceView(person.userId)).toMatchObject({ total: 0 });
    expect(await revokesOf(person.userId)).toEqual([
      { sentence: 'Revoked after a refund: 90 purchased credits; 10 were used before', purchased: 90, detail: { kind: 'revoke', reason: 'refund', note: null, spent: 10 } },
    ]);
  });

  it('[R1] [S10] in parts, revokes the same part of the credits, each part with a row', async () => {
    const { userId } = await makePerson();
    const paymentRef = await buy(userId, 'pack-100');
    for (const [returnedCents, left] of [[250, 50], [300, 40], [499, 0]] as const) {
      await refundPayment({ paymentRef, returnedCents, reason: 'refund' });
      expect(await balanceView(userId)).toMatchObject({ total: left });
    }
    expect((await revokesOf(userId)).map(({ purchased }) => purchased)).toEqual([50, 10, 40]);
  });

  it.each(['before', 'after'] as const)('[R1] [S10] comes beside a correction that was made %s it', async (when) => {
    const { userId } = await makePerson();
    const paymentRef = await buy(userId, 'pack-100');
    const grant = await findGrantBySource(userId, `purchase:${paymentRef}`);
    const correct = () =>
      correctCredits(userId, { kind: 'revoke', grantId: grant?.id ?? '', amount: 20 }, { ref: `right-${userId}`, reason: 'Promised less', operator: 'Test' });
    if (when === 'before') expect(await correct()).toMatchObject({ ok: true });
    await refundPayment({ paymentRef, returnedCents: 250, reason: 'refund' });
    if (when === 'after') expect(await correct()).toMatchObject({ ok: true });
    expect(await balanceView(userId)).toMatchObject({ total: 30 });
    await refundPayment({ paymentRef, returnedCents: 499, reason: 'refund' });
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
  });

  it('[R1] has a row also when nothing is left to revoke', async () => {
    const person = await makePerson();
    const paymentRef = await buy(person.userId, 'pack-100');
    for (let picture = 0; picture < 10; picture += 1) await spend(person);
    await refundPayment({ paymentRef, returnedCents: 499, reason: 'chargeback' });
    expect(await revokesOf(person.userId)).toMatchObject([{ sentence: 'Nothing left to revoke after a chargeback; 100 were used before', purchased: 0 }]);
  });

  it('[R1] [H5] takes what is held when it comes back', async () => {
    const person = await makePerson();
    const paymentRef = await buy(person.userId, 'pack-100');
    const started = await startGeneration(person.request());
    await refundPayment({ paymentRef, returnedCents: 499, reason: 'refund' });
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 10 });
    await endGeneration({ generationId: started.ok ? started.value.generationId : '', cause: 'failed', failure: 'unavailable' });
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
    expect((await revokesOf(person.userId)).map(({ purchased }) => purchased)).toEqual([90, 10]);
  });

  it('[R1] [S10] before its payment is known, is taken off the later grant at once', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pack-100');
    const back = { processor: 'local', kind: 'money_back', paymentRef: checkoutId, reason: 'refund', paidCents: 499, at: Date.now() } as const;
    await applyPaymentMessage({ ...back, messageId: `early:${checkoutId}`, returnedCents: 100 });
    await applyPaymentMessage({ ...back, messageId: `early2:${checkoutId}`, returnedCents: 250 });
    await applyPaymentMessage({
      processor: 'local', messageId: `paid:${checkoutId}`, kind: 'checkout_paid', checkoutId, paymentRef: checkoutId, paidCents: 499, at: Date.now(), processorSubscriptionId: null,
    });
    expect(await balanceView(userId)).toMatchObject({ total: 50 });
    expect((await db().ledgerEntry.findMany({ where: { accountId: userId }, orderBy: { seq: 'asc' } })).map(({ kind }) => kind)).toEqual(['grant', 'refund', 'revoke']);
    expect(await revokesOf(userId)).toMatchObject([{ purchased: 50, detail: { reason: 'refund' } }]);
  });

  it('[R1] [G2] and its payment, each 25 times at once, grant once and revoke once', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pack-500');
    const paid: PaymentMessage = {
      processor: 'local', messageId: `paid:${checkoutId}`, kind: 'checkout_paid', checkoutId, paymentRef: checkoutId, paidCents: 1_999, at: Date.now(), processorSubscriptionId: null,
    };
    const back: PaymentMessage = {
      processor: 'local', messageId: `back:${checkoutId}`, kind: 'money_back', paymentRef: checkoutId, reason: 'refund', paidCents: 1_999, returnedCents: 1_999, at: Date.now(),
    };
    await Promise.all(Array.from({ length: 25 }, () => [applyPaymentMessage(back), applyPaymentMessage(paid)]).flat());
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
    const kinds = (await db().ledgerEntry.findMany({ where: { accountId: userId }, orderBy: { seq: 'asc' } })).map(({ kind }) => kind);
    expect(kinds).toEqual(['grant', 'refund', 'revoke']);
    expect(await db().payment.findMany({ where: { paymentRef: checkoutId } })).toMatchObject([{ userId, returnedCents: 1_999, reason: 'refund' }]);
  });

  it.each([
    ['of a payment that is not known', 'nowhere', 1, { code: 'unknown_payment' }],
    ['of nothing', null, 0, { code: 'invalid_cents', paidCents: 499 }],
    ['of more than was paid', null, 500, { code: 'invalid_cents', paidCents: 499 }],
    ['of half a cent', null, 0.5, { code: 'invalid_cents', paidCents: 499 }],
  ])('[R1] is refused %s', async (_what, unknownRef, returnedCents, error) => {
    const { userId } = await makePerson();
    const paymentRef = unknownRef ?? (await buy(userId, 'pack-100'));
    expect(await refundPayment({ paymentRef, returnedCents, reason: 'refund' })).toEqual({ ok: false, error });
    expect(await revokesOf(userId)).toEqual([]);
  });
});

it('[L3] leaves a ledger in which every rule holds', async () => {
  expect((await verifyLedger()).firstFault).toBeNull();
});
