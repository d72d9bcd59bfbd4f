import type { CreditType } from '@/lib/credits/model';
import type { Wallet } from '@/lib/store/wallet';

export interface TypedAmount {
  readonly type: CreditType;
  readonly amount: number;
}

/** The rules of credits with an account's own numbers. Credits; instants in ms, account time. */
export interface OwnExample extends Pick<Wallet, 'total' | 'held' | 'policy' | 'nextLapse'> {
  /** What can be spent now, without the types of which there is nothing. */
  readonly has: readonly TypedAmount[];
  readonly price: number;
  /** What an action of that price would take now, in burn order; null where there is too little. */
  readonly takes: readonly TypedAmount[] | null;
}
