import { spendable } from '@/lib/credits/balance';
import { burnOrder } from '@/lib/credits/burn-order';
import { daysAfter } from '@/lib/credits/periods';
import type { BurnPolicy, CreditType, GrantState } from '@/lib/credits/model';
import { hasLapsed, isValidAt } from '@/lib/credits/validity';

/** How many finished grants a wallet tells of. */
export const pastGrants = 20;

/** A grant as the wallet shows it. Credits; instants in ms, account time. left + held + used + lapsed + revoked = amount. */
export interface WalletGrant {
  readonly id: string;
  readonly type: CreditType;
  readonly amount: number;
  readonly left: number;
  readonly held: number;
  readonly used: number;
  readonly lapsed: number;
  readonly revoked: number;
  readonly allocatedAt: number;
  readonly validFrom: number;
  /** Exclusive; null is without end. */
  readonly validUntil: number | null;
  /** The parts of the source reference, such as "purchase" and the id of the checkout. */
  readonly source: string;
  readonly item: string;
}

/** The credits that lapse together next. */
export interface NextLapse {
  readonly at: number;
  readonly amounts: readonly { readonly type: CreditType; readonly amount: number }[];
  /** E5: announced 7 days before, where the whole validity is longer than that. */
  readonly isAnnounced: boolean;
}

/** What an account has. Credits; instants in ms, account time. */
export interface Wallet {
  readonly total: number;
  readonly byType: Readonly<Record<CreditType, number>>;
  readonly held: number;
  readonly asOf: number;
  readonly policy: BurnPolicy;
  /** What has something left or held, in burn order; then what lapsed while it is held, then what is not valid yet. */
  readonly grants: readonly WalletGrant[];
  /** Used up or lapsed, the newest first; the latest few. */
  readonly past: readonly WalletGrant[];
  readonly nextLapse: NextLapse | null;
}

const announcedDays = 7;

/**
 * An account as its owner looks at it.
 * @param states every grant that has something left or held.
 * @param finished grants of which nothing is left or held, to be told of as well; the latest `pastGrants` are kept.
 */
export function walletOf(states: readonly GrantState[], finished: readonly GrantState[], policy: BurnPolicy, now: number): Wallet {
  const open = states.filter(({ grant, held }) => held > 0 || !hasLapsed(grant, now));
  // Lapsed, but not posted yet: worth nothing already (B3).
  const lapsing = states.filter((state) => !open.includes(state));
  return {
    ...spendable(states, now),
    held: states.reduce((sum, { held }) => sum + held, 0),
    asOf: now,
    policy,
    grants: inOrder(open, policy, now).map((state) => walletGrant(state, now)),
    past: [...lapsing, ...finished].map((state) => walletGrant(state, now)).toSorted(byNewest).slice(0, pastGrants),
    nextLapse: nextLapse(states, now),
  };
}

/** What is held keeps its place: a grant does not move away while it is being used, nor come back when it is not. */
function inOrder(open: readonly GrantState[], policy: BurnPolicy, now: number): GrantState[] {
  const placed = burnOrder(open.map((state) => ({ ...state, left: state.left + state.held })), policy, now);
  const place = new Map(placed.map(({ grant }, index) => [grant.id, index]));
  const isLater = ({ grant }: GrantState): number => (grant.validFrom > now ? 1 : 0);
  const placeOf = ({ grant }: GrantState): number => place.get(grant.id) ?? placed.length;
  return open.toSorted((a, b) => isLater(a) - isLater(b) || placeOf(a) - placeOf(b));
}

function walletGrant({ grant, left, held, captured, expired, revoked }: GrantState, now: number): WalletGrant {
  const [source = '', item = ''] = grant.sourceRef.split(':');
  const { id, type, amount, validFrom, validUntil, createdAt } = grant;
  const isOver = hasLapsed(grant, now);
  return {
    id, type, amount, held, revoked, validFrom, validUntil, source, item, used: captured,
    // Credits that count from an earlier day on were allocated on that day, whenever they were written down.
    allocatedAt: Math.min(createdAt, validFrom),
    left: isOver ? 0 : left,
    lapsed: expired + (isOver ? left : 0),
  };
}

function byNewest(a: WalletGrant, b: WalletGrant): number {
  return b.allocatedAt - a.allocatedAt || (a.id < b.id ? 1 : -1);
}

/** @returns null where nothing that is left has an end. */
function nextLapse(states: readonly GrantState[], now: number): NextLapse | null {
  const ending = states.filter(({ grant, left }) => left > 0 && isValidAt(grant, now) && grant.validUntil !== null);
  const at = Math.min(...ending.map(({ grant }) => grant.validUntil ?? Infinity));
  if (!Number.isFinite(at)) return null;
  const together = ending.filter(({ grant }) => grant.validUntil === at);
  const { byType } = spendable(together, now);
  const amounts = (['subscription', 'purchased', 'activity'] as const).flatMap((type) => (byType[type] > 0 ? [{ type, amount: byType[type] }] : []));
  const isLong = together.some(({ grant }) => at > daysAfter(grant.validFrom, announcedDays));
  return { at, amounts, isAnnounced: isLong && at <= daysAfter(now, announcedDays) };
}
