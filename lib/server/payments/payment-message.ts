import 'server-only';
import { z } from 'zod';
import { planIds } from '@/lib/store/catalogue';
import { testCards } from '@/lib/store/test-cards';
import { processorNames } from '@/lib/store/views';

const cents = z.int().min(0).max(2_000_000_000);
/** Ms since the epoch: account time. A processor that knows nothing of an account's clock gives real time, which is the same for all but the lab's accounts. */
const at = z.int();
const reference = z.string().min(1).max(255);
const plan = z.enum(planIds);
/** Of the local processor only: the card that paid, and that pays from then on. */
const card = z.enum(testCards).optional();

/** What every message carries: who says it, and under which id. The same id again is the same message again. */
const envelope = { processor: z.enum(processorNames), messageId: reference };

/**
 * Everything that a payment processor can say, in our words: the one way in for the local processor and for outside ones. Messages may come twice,
 * late and in any order; `applyPaymentMessage` makes the same of them.
 */
export const paymentMessageSchema = z.discriminatedUnion('kind', [
  /** A checkout was paid: a pack, or the first period of a plan, which begins at `at`. */
  z.object({
    ...envelope, kind: z.literal('checkout_paid'), checkoutId: reference, paymentRef: reference, paidCents: cents, at,
    processorSubscriptionId: reference.nullable(), card,
  }),
  z.object({ ...envelope, kind: z.literal('checkout_closed'), checkoutId: reference, how: z.enum(['declined', 'abandoned', 'expired']) }),
  /** A period of a plan was paid; `period` is its number counted from the plan's anchor (1, 2, …). */
  z.object({ ...envelope, kind: z.literal('period_paid'), subscriptionId: reference, period: z.int().min(1), paymentRef: reference, paidCents: cents, at, card }),
  /** The next period could not be paid; `retryAt` is null where nobody will try again. */
  z.object({ ...envelope, kind: z.literal('period_failed'), subscriptionId: reference, period: z.int().min(1), at, retryAt: at.nullable() }),
  /** Another plan was paid and takes the place of `subscriptionId`: a longer one now, or a shorter one where the paid period ends. */
  z.object({ ...envelope, kind: z.literal('plan_followed'), subscriptionId: reference, plan, paymentRef: reference, paidCents: cents, at, card }),
  /** What becomes of a plan, as it stands since `at`. */
  z.object({ ...envelope, kind: z.literal('subscription_changed'), subscriptionId: reference, state: z.enum(['active', 'cancelling', 'ended']), nextPlan: plan.nullable(), at }),
  /** Money came back; `returnedCents` is all that has come back of this payment so far. */
  z.object({ ...envelope, kind: z.literal('money_back'), paymentRef: reference, reason: z.enum(['refund', 'chargeback']), paidCents: cents, returnedCents: cents, at }),
]);
export type PaymentMessage = z.output<typeof paymentMessageSchema>;
export type PaymentMessageOf<Kind extends PaymentMessage['kind']> = Extract<PaymentMessage, { readonly kind: Kind }>;
