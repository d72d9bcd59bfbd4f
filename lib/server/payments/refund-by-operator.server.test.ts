import { expect, it } from 'vitest';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listCorrections } from '@/lib/server/credits/correction-rows';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { findLocalPayment, listLocalPayments, refundByOperator } from '@/lib/server/payments/refund-by-operator';
import { buy } from '@/lib/server/testing/checkout';
import { makePerson } from '@/lib/server/testing/person';

it('[R1] [G2] an operator gives money back once per reference, and it is kept who did it and why', async () => {
  const { userId } = await makePerson();
  const paymentRef = await buy(userId, 'pack-100');
  const note = { ref: 'T-1', reason: 'Bought by mistake', operator: 'Ann' };
  const half = { paymentRef, returnedCents: 250, reason: 'refund' } as const;
  expect(await refundByOperator(half, note)).toEqual({ ok: true, value: { isReplay: false } });
  expect(await refundByOperator(half, note)).toEqual({ ok: true, value: { isReplay: true } });
  expect(await balanceView(userId)).toMatchObject({ total: 50 });
  expect(await listCorrections(userId)).toMatchObject([{ ...note, kind: 'refund' }]);
  expect(await refundByOperator({ ...half, returnedCents: 499 }, note)).toMatchObject({ ok: false, error: { code: 'ref_reused', reason: 'Bought by mistake' } });
  expect(await refundByOperator({ ...half, returnedCents: 499 }, { ...note, ref: 'T-2' })).toEqual({ ok: true, value: { isReplay: false } });
  expect(await balanceView(userId)).toMatchObject({ total: 0 });
  expect(await listLocalPayments(userId)).toEqual([{ accountId: userId, paymentRef, sourceRef: `purchase:${paymentRef}`, paidCents: 499, returnedCents: 499 }]);
  expect((await verifyLedger(userId)).firstFault).toBeNull();
});

it('[R1] a reference whose note was lost completes it, and the money is given back once', async () => {
  const { userId } = await makePerson();
  const paymentRef = await buy(userId, 'pack-100');
  const refund = { paymentRef, returnedCents: 250, reason: 'refund' } as const;
  await refundByOperator(refund, { ref: 'T-1', reason: 'First', operator: 'Ann' });
  expect(await refundByOperator(refund, { ref: 'T-2', reason: 'The same in all', operator: 'Ann' })).toEqual({ ok: true, value: { isReplay: false } });
  expect(await balanceView(userId)).toMatchObject({ total: 50 });
  expect(await db().activityRow.count({ where: { accountId: userId, kind: 'revoke' } })).toBe(1);
});

it('[R1] refuses what was not paid, and more than was', async () => {
  const { userId } = await makePerson();
  const paymentRef = await buy(userId, 'pack-100');
  const note = { ref: 'T-1', reason: 'Bought by mistake', operator: 'Ann' };
  expect(await findLocalPayment('nowhere')).toBeNull();
  expect(await refundByOperator({ paymentRef: 'nowhere', returnedCents: 1, reason: 'refund' }, note)).toEqual({ ok: false, error: { code: 'unknown_payment' } });
  expect(await refundByOperator({ paymentRef, returnedCents: 500, reason: 'refund' }, note)).toEqual({ ok: false, error: { code: 'invalid_cents', paidCents: 499 } });
  expect(await listCorrections(userId)).toEqual([]);
});
