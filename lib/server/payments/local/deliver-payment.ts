import 'server-only';
import { z } from 'zod';
import { log } from '@/lib/server/log';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import { paymentMessageSchema } from '@/lib/server/payments/payment-message';

const payloadSchema = z.object({ message: paymentMessageSchema });

/** The queue's part of a payment whose confirmation comes later. */
export async function deliverPayment(payload: unknown): Promise<void> {
  const { message } = payloadSchema.parse(payload);
  const applied = await applyPaymentMessage(message);
  if (!applied.ok) log().warn({ messageId: message.messageId, code: applied.error.code }, 'a payment message names nothing that is known');
}
