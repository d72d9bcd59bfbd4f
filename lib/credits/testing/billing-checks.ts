import { revokeTargetOf } from '@/lib/credits/testing/billing-model';
import type { MoneyBack, Plan } from '@/lib/credits/testing/billing-model';
import { grantOf } from '@/lib/credits/testing/billing-office';
import type { BillingProcessor } from '@/lib/credits/testing/billing-processor';
import type { Book } from '@/lib/credits/testing/command';
import { same } from '@/lib/credits/testing/compare';
import { naiveBillingDay } from '@/lib/credits/testing/naive-calendar';
import type { NaiveAccount } from '@/lib/credits/testing/predict';

/** E1, E2, E4: the window of a grant is the one that a calendar on paper gives. */
export function checkWindow({ payments }: BillingProcessor, grant: Book['grants'][number]): void {
  const payment = payments.find(({ ref }) => ref === grant.sourceRef);
  if (payment === undefined) return;
  const { period } = payment;
  if (period === null) {
    if (grant.type !== 'purchased') return;
    const until = naiveBillingDay(grant.validFrom, 24) + timeOfDay(grant.validFrom);
    return same(`E4: end of ${grant.sourceRef}`, grant.validUntil, until);
  }
  const { plan, number } = period;
  const from = number === 1 ? plan.anchorAt : naiveBillingDay(plan.anchorAt, monthsOf(plan) * (number - 1));
  const until = naiveBillingDay(plan.anchorAt, monthsOf(plan) * number);
  same(`E1: window of ${grant.sourceRef}`, [grant.validFrom, grant.validUntil], [from, until]);
  same(`E1: last second of ${grant.sourceRef}`, new Date(until - 1_000).toISOString().slice(11), '23:59:59.000Z');
}

function timeOfDay(at: number): number {
  return at - Date.parse(`${new Date(at).toISOString().slice(0, 10)}T00:00:00.000Z`);
}

/** How many months a period of a plan has. */
export function monthsOf({ interval }: Plan): number {
  return interval === 'month' ? 1 : 12;
}

/**
 * What must have come of all payments and messages, in whatever order they arrived: each payment has granted once (G2), what is to be revoked of it
 * is the most that any message asked for (R1), and the periods of a plan follow each other without gap and overlap (E1, E2).
 * @param byOperator what was asked for beside the messages, per grant.
 */
export function checkOutcome({ payments, plans }: BillingProcessor, received: readonly MoneyBack[], byOperator: ReadonlyMap<string, number>, book: Book, amounts: NaiveAccount): void {
  for (const payment of payments) {
    same(`G2: grants of ${payment.ref}`, book.grants.filter(({ sourceRef }) => sourceRef === payment.ref).length, 1);
    const grant = grantOf(book, payment);
    const targets = received.filter((back) => back.payment === payment).map((back) => revokeTargetOf(payment, back.returnedCents));
    const expected = Math.max(0, byOperator.get(grant?.id ?? '') ?? 0, ...targets);
    same(`R1: revoke target of ${payment.ref}`, amounts.get(grant?.id ?? '')?.target, expected);
  }
  for (const plan of plans) {
    const periods = payments.filter(({ period }) => period?.plan === plan);
    same(`E1: periods of ${plan.id}`, periods.map(({ validFrom }) => validFrom), [plan.anchorAt, ...periods.map(({ validUntil }) => validUntil)].slice(0, -1));
  }
}
