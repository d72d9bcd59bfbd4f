import type { BillingInterval } from '@/lib/credits/periods';
import type { CreditType } from '@/lib/credits/model';

/** A subscription as its payment processor knows it. */
export interface Plan {
  readonly id: string;
  readonly interval: BillingInterval;
  readonly anchorAt: number;
  readonly amount: number;
  /** How many periods have been charged. */
  charged: number;
  isCancelled: boolean;
}

/** Something that was paid, or awarded, and asks for one grant. */
export interface Payment {
  /** G2: the source reference of its grant. */
  readonly ref: string;
  readonly type: CreditType;
  readonly amount: number;
  readonly validFrom: number;
  readonly validUntil: number | null;
  readonly paidCents: number;
  /** The period of a plan that it pays; null for a pack and an award. */
  readonly period: { readonly plan: Plan; readonly number: number } | null;
}

/** What the processor says of a payment. It arrives at `dueAt` or later, perhaps twice, perhaps in another order. */
export type Message = { readonly payment: Payment; readonly dueAt: number } & (
  | { readonly kind: 'paid' }
  /** `returnedCents` is how much has come back in all. */
  | { readonly kind: 'money_back'; readonly returnedCents: number }
);

export type MoneyBack = Extract<Message, { kind: 'money_back' }>;

/** R1: how many credits of the grant are to be revoked in all: its share of the money, rounded down; all of them when all came back. */
export function revokeTargetOf({ amount, paidCents }: Payment, returnedCents: number): number {
  return returnedCents >= paidCents ? amount : Math.floor((amount * returnedCents) / paidCents);
}
