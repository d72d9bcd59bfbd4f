import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { accountNow } from '@/lib/server/credits/account-now';
import type { RefReused } from '@/lib/server/credits/correct-credits';
import { insertCorrection, knownCorrection, type CorrectionNote, type KnownCorrection } from '@/lib/server/credits/correction-rows';
import { findGrantBySource } from '@/lib/server/credits/find-grant';
import { db } from '@/lib/server/db';
import { refundPayment, type Refund, type RefundRefusal } from '@/lib/server/payments/refund-payment';

/** A payment of the local processor as an operator sees it. Amounts in whole US cents. */
export interface PaymentSheet {
  readonly accountId: string;
  readonly paymentRef: string;
  readonly sourceRef: string;
  readonly paidCents: number;
  readonly returnedCents: number;
}

/** The payment of this reference; null where the local processor has none with a grant. */
export async function findLocalPayment(paymentRef: string): Promise<PaymentSheet | null> {
  const payment = await db().payment.findUnique({ where: { processor_paymentRef: { processor: 'local', paymentRef } } });
  if (payment === null || payment.userId === null || payment.sourceRef === null) return null;
  return { accountId: payment.userId, paymentRef, sourceRef: payment.sourceRef, paidCents: payment.paidCents, returnedCents: payment.returnedCents };
}

/** The payments of an account with the local processor that granted something, the latest first. */
export async function listLocalPayments(accountId: string): Promise<readonly PaymentSheet[]> {
  const payments = await db().payment.findMany({ where: { processor: 'local', userId: accountId, sourceRef: { not: null } }, orderBy: { paidAt: 'desc' } });
  return payments.flatMap(({ paymentRef, sourceRef, paidCents, returnedCents }) => (sourceRef === null ? [] : [{ accountId, paymentRef, sourceRef, paidCents, returnedCents }]));
}

/**
 * R1, G2: gives money of a payment back, once per operator's reference, and keeps who did it and why. Money first, then the note: if the process ends in
 * between, the same reference completes it, and the money is not given back twice.
 * Refusals: `unknown_payment`, `invalid_cents`, `ref_reused`.
 */
export async function refundByOperator(refund: Refund, note: CorrectionNote): Promise<Result<{ isReplay: boolean }, RefundRefusal | RefReused>> {
  const payment = await findLocalPayment(refund.paymentRef);
  const grant = payment === null ? null : await findGrantBySource(payment.accountId, payment.sourceRef);
  if (payment === null || grant === null) return err({ code: 'unknown_payment' });
  const { accountId } = payment;
  const [row] = await db().$queryRaw<{ known: KnownCorrection<object> | null }[]>`SELECT (${knownCorrection(accountId, note.ref, refund)}) AS known`;
  const known = row?.known ?? null;
  if (known !== null) return known.isSame ? ok({ isReplay: true }) : err({ code: 'ref_reused', reason: known.reason, madeAt: known.madeAt });
  const refunded = await refundPayment(refund);
  if (!refunded.ok) return refunded;
  const correction = insertCorrection({ accountId, kind: 'refund', note, content: refund, outcome: { grantId: grant.id }, now: await accountNow(accountId) });
  await db().$queryRaw(correction);
  return ok({ isReplay: false });
}
