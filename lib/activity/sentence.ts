import { unreachable } from '@/lib/base/assert';
import type { CreditType } from '@/lib/credits/model';
import type { ActivityDetail } from '@/lib/activity/event';
import type { ActivityStatus, RevokeReason } from '@/lib/activity/words';
import type { TypedAmount } from '@/lib/activity/row';

/** The words that sentences are made of, in one language. */
export interface ActivityWords {
  readonly using: (amounts: string) => string;
  readonly usingPartly: (amounts: string, returned: number) => string;
  readonly returned: (amounts: string, failure: string | null) => string;
  /** `note` is an operator's, about a correction. */
  readonly received: (amounts: string, source: string, item: string, note: string | null) => string;
  readonly lapsed: (amounts: string) => string;
  /** `amounts` is empty where nothing was left to revoke; `spent` is what was used before and stays used. */
  readonly revoked: (amounts: string, reason: RevokeReason | null, spent: number, note: string | null) => string;
  readonly declinedInsufficient: (required: number, available: number) => string;
  readonly declinedPriceRose: (confirmed: number, price: number) => string;
  readonly amount: (amount: number, type: CreditType) => string;
  /** "a", "a and b", "a, b and c" */
  readonly list: (parts: readonly string[]) => string;
}

/** A1: the sentence of a row, which joins its types and amounts: "Using 6 subscription credits and 4 purchased credits". */
export function sentenceOf(
  row: { readonly status: ActivityStatus; readonly amounts: readonly TypedAmount[]; readonly detail: ActivityDetail },
  words: ActivityWords,
): string {
  const amounts = words.list(row.amounts.map(({ amount, type }) => words.amount(amount, type)));
  const { detail } = row;
  switch (detail.kind) {
    case 'generation':
      if (row.status === 'returned') return words.returned(amounts, detail.failure);
      return row.status === 'partly-used' ? words.usingPartly(amounts, detail.returned) : words.using(amounts);
    case 'grant':
      return words.received(amounts, detail.source, detail.item, detail.note);
    case 'lapse':
      return words.lapsed(amounts);
    case 'revoke':
      return words.revoked(amounts, detail.reason, detail.spent, detail.note);
    case 'declined':
      return detail.reason === 'insufficient_credits'
        ? words.declinedInsufficient(detail.required, detail.available)
        : words.declinedPriceRose(detail.confirmed, detail.price);
    default:
      return unreachable(detail);
  }
}
