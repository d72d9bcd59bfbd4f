import type { CreditType } from '@/lib/credits/model';

/** What has become of all credits of one type of an account, in credits. */
export interface TypeTotals {
  /** A1: totals count captures. */
  readonly used: number;
  readonly granted: number;
  readonly lapsed: number;
  readonly revoked: number;
}

export type ActivityTotals = Readonly<Record<CreditType, TypeTotals>>;
