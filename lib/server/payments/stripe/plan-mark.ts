import 'server-only';
import type Stripe from 'stripe';
import { z } from 'zod';
import { planIds, type PlanId } from '@/lib/store/catalogue';

const wholeNumber = z.string().regex(/^\d{1,16}$/).transform(Number);
const markSchema = z.object({
  tallycut_subscription: z.string().min(1),
  tallycut_plan: z.enum(planIds),
  tallycut_anchor: wholeNumber,
  tallycut_next_plan: z.enum(planIds).optional().catch(undefined),
  tallycut_follows: z.string().min(1).optional().catch(undefined),
  tallycut_first_period: wholeNumber.optional().catch(undefined),
});

/** What a subscription at Stripe carries of ours, so that whatever Stripe tells of it can be understood without asking our database. */
export interface PlanMark {
  readonly subscriptionId: string;
  readonly plan: PlanId;
  /** E1: what its periods are counted from, ms. */
  readonly anchorAt: number;
  /** S7: what it changes to when the paid period ends. */
  readonly nextPlan: PlanId | null;
  /** S7: the yearly plan whose place it takes when its first month is paid, and the number of that month; null where it was paid for by itself. */
  readonly follows: { readonly subscriptionId: string; readonly firstPeriod: number } | null;
}

/** What a checkout's page and payment carry: which checkout of ours it is. */
export const checkoutMark = (checkoutId: string): Record<string, string> => ({ tallycut_checkout: checkoutId });

/** S6: what the payment of a plan carries that begins in the place of another one. */
export const followingMark = (subscriptionId: string, plan: PlanId): Record<string, string> => ({ tallycut_follows: subscriptionId, tallycut_plan: plan });

/** @returns null for what another product made in the same Stripe account. */
export function planMark(metadata: Stripe.Metadata | null | undefined): PlanMark | null {
  const parsed = markSchema.safeParse(metadata ?? {});
  if (!parsed.success) return null;
  const { tallycut_follows: follows, tallycut_first_period: firstPeriod, ...rest } = parsed.data;
  return {
    subscriptionId: rest.tallycut_subscription,
    plan: rest.tallycut_plan,
    anchorAt: rest.tallycut_anchor,
    nextPlan: rest.tallycut_next_plan ?? null,
    follows: follows === undefined || firstPeriod === undefined ? null : { subscriptionId: follows, firstPeriod },
  };
}

/** The mark as metadata, without what is not said. */
export function markMetadata(mark: PlanMark): Record<string, string> {
  return {
    tallycut_subscription: mark.subscriptionId,
    tallycut_plan: mark.plan,
    tallycut_anchor: String(mark.anchorAt),
    ...(mark.nextPlan === null ? {} : { tallycut_next_plan: mark.nextPlan }),
    ...(mark.follows === null ? {} : { tallycut_follows: mark.follows.subscriptionId, tallycut_first_period: String(mark.follows.firstPeriod) }),
  };
}
