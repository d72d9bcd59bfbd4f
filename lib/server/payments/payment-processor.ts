import 'server-only';
import type { Result } from '@/lib/base/result';
import type { ItemId, PlanId } from '@/lib/store/catalogue';
import type { Subscription } from '@/lib/store/subscription/model';
import type { ProcessorName } from '@/lib/store/views';

/** A checkout that was just opened with us, for a processor to take over. */
export interface NewCheckout {
  readonly id: string;
  readonly userId: string;
  readonly item: ItemId;
  readonly priceCents: number;
  /** A path of this site. */
  readonly returnTo: string | null;
}

/** A plan as its processor needs it. */
export interface ProcessedPlan extends Subscription {
  readonly userId: string;
  /** What the processor calls it; null for the local one. */
  readonly processorReference: string | null;
}

/**
 * Who takes the money. What follows from a payment is said in payment messages and nowhere else: a processor's call returns when the processor was
 * told, and the message of what came of it may arrive before or after that.
 */
export interface PaymentProcessor {
  readonly name: ProcessorName;
  /** @returns where the person pays: a path of this site or an address, and what the processor calls the checkout. */
  openCheckout(checkout: NewCheckout): Promise<{ readonly url: string; readonly processorReference: string | null }>;
  /** Where a checkout that was opened before is paid; null where it cannot be paid any more. */
  checkoutUrl(checkout: { readonly id: string; readonly processorReference: string | null }): Promise<string | null>;
  cancelAtPeriodEnd(plan: ProcessedPlan): Promise<void>;
  /** Takes the cancelling back. */
  resume(plan: ProcessedPlan): Promise<void>;
  /** No further attempt to be paid: it ends now. That it ended is ours to write. */
  end(plan: ProcessedPlan): Promise<void>;
  /** S6: charges the longer plan, which begins now. Refusal: `declined`; nothing changed. */
  followNow(plan: ProcessedPlan, to: PlanId): Promise<Result<void, { readonly code: 'declined' }>>;
  /** S7: what it changes to when the paid period ends; its own plan takes the change back. */
  followAtPeriodEnd(plan: ProcessedPlan, to: PlanId): Promise<void>;
  /** Where the person manages cards and invoices with the processor; null where it has no such place. */
  portalUrl(plan: ProcessedPlan, returnTo: string): Promise<string | null>;
}
