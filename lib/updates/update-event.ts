import type { ActivityRowView } from '@/lib/activity/row';
import type { CreditType } from '@/lib/credits/model';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** The balance as browsers receive it, in credits. `asOf` is account time in ms. */
export interface BalanceView {
  readonly total: number;
  readonly byType: Readonly<Record<CreditType, number>>;
  readonly held: number;
  readonly asOf: number;
}

/** What the stream of updates (`GET /api/updates`) says. `hello` begins every connection: read again what you show. */
export type UpdateEvent =
  | { readonly kind: 'hello' }
  | { readonly kind: 'balance'; readonly balance: BalanceView }
  | { readonly kind: 'asset'; readonly projectId: string; readonly asset: AssetView }
  | { readonly kind: 'activity'; readonly row: ActivityRowView }
  | { readonly kind: 'project'; readonly projectId: string; readonly revision: number }
  /** TO43: requests of this project were made, went on, ended or were deleted: read again what you show of its history. */
  | { readonly kind: 'history'; readonly projectId: string }
  /** Plans or checkouts changed: read again what you show of them. */
  | { readonly kind: 'store' };
