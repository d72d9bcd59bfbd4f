import 'server-only';
import { Prisma, type Payment } from '@/generated/prisma/client';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import type { PaymentMessage, PaymentMessageOf } from '@/lib/server/payments/payment-message';

type Key = Pick<PaymentMessage, 'processor' | 'messageId'>;

/** Whether this message has been acted on before. */
export async function isApplied({ processor, messageId }: Key): Promise<boolean> {
  const message = await db().paymentMessage.findUnique({ where: { processor_messageId: { processor, messageId } }, select: { waitsFor: true } });
  return message !== null && message.waitsFor === null;
}

/** Keeps a message as acted on, in the transaction of what follows from it; or, with `waitsFor`, as waiting for that subscription. */
export function keepMessage(message: PaymentMessage, waitsFor: string | null = null): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO payment_messages (processor, message_id, body, received_at, waits_for)
    VALUES (${message.processor}, ${message.messageId}, ${JSON.stringify(message)}::jsonb, ${new Date(systemNow())}, ${waitsFor})
    ON CONFLICT (processor, message_id) DO UPDATE SET waits_for = NULL WHERE EXCLUDED.waits_for IS NULL
    RETURNING 1`;
}

/** A payment by what its processor calls it. */
export function findPayment({ processor, paymentRef }: Pick<Payment, 'processor' | 'paymentRef'>): Promise<Payment | null> {
  return db().payment.findUnique({ where: { processor_paymentRef: { processor, paymentRef } } });
}

export interface MadePayment extends Pick<PaymentMessageOf<'period_paid'>, 'processor' | 'paymentRef' | 'paidCents' | 'at'> {
  readonly userId: string;
  /** G2: what it granted. */
  readonly sourceRef: string;
}

/**
 * Notes a payment with the source of its grant. `known` is the payment as it was read: what changed meanwhile refuses the write.
 * @returns nothing to write where it was noted before.
 */
export function notePayment(made: MadePayment, known: Payment | null): Prisma.Sql[] {
  const { processor, paymentRef, userId, sourceRef, paidCents, at } = made;
  if (known !== null && known.userId !== null) return [];
  if (known !== null) {
    return [Prisma.sql`
      UPDATE payments SET user_id = ${userId}, source_ref = ${sourceRef}, paid_cents = ${paidCents}::integer, paid_at = ${new Date(at)},
        version = ${known.version + 1}::integer
      WHERE processor = ${processor} AND payment_ref = ${paymentRef} RETURNING 1`];
  }
  return [Prisma.sql`
    INSERT INTO payments (processor, payment_ref, user_id, source_ref, paid_cents, paid_at)
    VALUES (${processor}, ${paymentRef}, ${userId}, ${sourceRef}, ${paidCents}::integer, ${new Date(at)}) RETURNING 1`];
}

/** R1: notes how much of a payment has come back in all. @returns nothing to write where that is no more than before. */
export function noteMoneyBack(message: PaymentMessageOf<'money_back'>, known: Payment | null): Prisma.Sql[] {
  const { processor, paymentRef, reason, paidCents, returnedCents } = message;
  if (returnedCents <= (known?.returnedCents ?? 0)) return [];
  if (known !== null) {
    return [Prisma.sql`
      UPDATE payments SET returned_cents = ${returnedCents}::integer, reason = ${reason}, version = ${known.version + 1}::integer
      WHERE processor = ${processor} AND payment_ref = ${paymentRef} RETURNING 1`];
  }
  return [Prisma.sql`
    INSERT INTO payments (processor, payment_ref, paid_cents, returned_cents, reason)
    VALUES (${processor}, ${paymentRef}, ${paidCents}::integer, ${returnedCents}::integer, ${reason}) RETURNING 1`];
}
