import type { ItemId, PlanId } from '@/lib/store/catalogue';

/** A checkout as its page shows it. */
export interface CheckoutView {
  readonly id: string;
  readonly item: ItemId;
  readonly priceCents: number;
  readonly isPaid: boolean;
  readonly returnTo: string | null;
  /** Exclusive end of the credits' validity in ms: of the grant, or as it would be if it were paid now. */
  readonly validUntil: number | null;
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
