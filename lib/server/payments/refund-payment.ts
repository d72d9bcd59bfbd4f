import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { accountNow } from '@/lib/server/credits/account-now';
import { db } from '@/lib/server/db';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';

export interface Refund {
  /** What the local processor calls the payment: the id of the checkout, `SUBSCRIPTION:PERIOD` of a renewal, or the id of a plan that followed another. */
  readonly paymentRef: string;
  /** Whole US cents, in all so far. */
  readonly returnedCents: number;
  readonly reason: 'refund' | 'chargeback';
}

/** `paidCents` is what was paid. */
export type RefundRefusal = { readonly code: 'unknown_payment' } | { readonly code: 'invalid_cents'; readonly paidCents: number };

/**
 * R1, for operators: money of a payment of the local processor goes back, and what belongs to it of the grant is revoked. An outside processor is told by
 * its own means, and tells us.
 * Refusals: `unknown_payment`, `invalid_cents` (not a whole number from 1 to what was paid).
 */
export async function refundPayment({ paymentRef, returnedCents, reason }: Refund): Promise<Result<{ accountId: string; sourceRef: string }, RefundRefusal>> {
  const payment = await db().payment.findUnique({ where: { processor_paymentRef: { processor: 'local', paymentRef } } });
  if (payment === null || payment.userId === null || payment.sourceRef === null) return err({ code: 'unknown_payment' });
  const { userId: accountId, sourceRef, paidCents } = payment;
  if (!Number.isSafeInteger(returnedCents) || returnedCents < 1 || returnedCents > paidCents) return err({ code: 'invalid_cents', paidCents });
  await applyPaymentMessage({
    processor: 'local', messageId: `back:${reason}:${paymentRef}:${returnedCents}`, kind: 'money_back', paymentRef, reason, paidCents, returnedCents,
    at: await accountNow(accountId),
  });
  return ok({ accountId, sourceRef });
}
