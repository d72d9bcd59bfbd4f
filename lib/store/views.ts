import type { ItemId, PlanId } from '@/lib/store/catalogue';
import type { SubscriptionStatus } from '@/lib/store/subscription/model';
import type { TestCard } from '@/lib/store/test-cards';

/** How a checkout stands. `confirming`: it was paid, and the confirmation is on its way. */
export const checkoutStatuses = ['open', 'confirming', 'paid', 'declined', 'abandoned', 'expired'] as const;
export type CheckoutStatus = (typeof checkoutStatuses)[number];

/** A checkout as its page shows it. */
export interface CheckoutView {
  readonly id: string;
  readonly item: ItemId;
  readonly priceCents: number;
  readonly status: CheckoutStatus;
  readonly processor: ProcessorName;
  readonly returnTo: string | null;
  /** Exclusive end of the credits' validity in ms: of the grant, or as it would be if it were paid now. */
  readonly validUntil: number | null;
}

export const processorNames = ['local', 'stripe'] as const;
export type ProcessorName = (typeof processorNames)[number];

/** A plan that an account has. Instants are ms, account time. */
export interface PlanView {
  readonly id: string;
  readonly plan: PlanId;
  readonly status: Exclude<SubscriptionStatus, 'ended'>;
  /** The period that was paid last; the end is exclusive. */
  readonly periodStartAt: number;
  readonly periodEndAt: number;
  /** What it changes to at the period's end. */
  readonly nextPlan: PlanId | null;
  /** While a payment is due: when it is tried again by itself, and when the plan ends without it. */
  readonly retryAt: number | null;
  readonly graceUntil: number | null;
  readonly processor: ProcessorName;
  /** Of the local processor: the test card that pays it. */
  readonly card: TestCard | null;
}

/** A plan that an account has at the moment. Account time, ms; `until` is exclusive. */
export interface RunningPlan {
  readonly plan: PlanId;
  readonly until: number;
}

/** A running plan is not sold a second time by mistake; another one is (E2: overlapping plans give separate grants). */
export interface AlreadySubscribed extends RunningPlan {
  readonly code: 'already_subscribed';
}
