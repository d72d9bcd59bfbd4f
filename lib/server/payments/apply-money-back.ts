import 'server-only';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { isConflict } from '@/lib/server/credits/conflicts';
import { writeAccount } from '@/lib/server/credits/write-account';
import { db } from '@/lib/server/db';
import { decideMoneyBack } from '@/lib/server/payments/grant-payment';
import type { PaymentMessageOf } from '@/lib/server/payments/payment-message';
import { findPayment, isApplied, keepMessage, noteMoneyBack } from '@/lib/server/payments/payment-rows';

type MoneyBack = PaymentMessageOf<'money_back'>;

const maxTries = 20;

/** R1: money of a payment came back. Where the payment is not known yet, that is kept for it; its grant is then made and revoked in one. */
export async function applyMoneyBack(message: MoneyBack): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const payment = await findPayment(message);
    if (payment !== null && payment.userId !== null && payment.sourceRef !== null) return revokeOf(message, payment.userId, payment.sourceRef);
    try {
      // Refused where the payment is noted at the same moment.
      await db().$transaction([...noteMoneyBack(message, payment), keepMessage(message)].map((statement) => db().$executeRaw(statement)));
      return;
    } catch (error) {
      if (!isConflict(error) || attempt >= maxTries) throw error;
    }
  }
}

async function revokeOf(message: MoneyBack, userId: string, sourceRef: string): Promise<void> {
  await writeAccount<undefined, 'applied'>(userId, { sourceRef }, async (account) => {
    if (await isApplied(message)) return err('applied');
    const payment = await findPayment(message);
    const grant = account.facts.grants.find((state) => state.grant.sourceRef === sourceRef)?.grant;
    assert(payment !== null && grant !== undefined, `payment ${message.paymentRef} was noted with its grant`);
    const returnedCents = Math.max(payment.returnedCents, message.returnedCents);
    const decision = decideMoneyBack(account, grant, { paidCents: payment.paidCents, before: payment.returnedCents, returnedCents });
    const statements = [keepMessage(message), ...noteMoneyBack(message, payment)];
    return ok({ decision, answer: undefined, why: { reason: message.reason, note: null }, companions: () => ({ statements, notice: { store: true } }) });
  });
}
