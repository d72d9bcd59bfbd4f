import { spendable } from '@/lib/credits/balance';
import { burnOrder } from '@/lib/credits/burn-order';
import { daysAfter } from '@/lib/credits/periods';
import { creditTypes, type BurnPolicy, type CreditType, type GrantState } from '@/lib/credits/model';
import { readSource } from '@/lib/credits/source';
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

/** Credits that lapse together. */
export interface Lapse {
  readonly at: number;
  readonly amounts: readonly { readonly type: CreditType; readonly amount: number }[];
}

/** What a person should know before it happens. */
export type WalletWarning =
  /** W3, E5 */
  | ({ readonly kind: 'lapses-soon' } & Lapse)
  /** W4; `until` is the exclusive end of the period. */
  | { readonly kind: 'mostly-used'; readonly grantId: string; readonly used: number; readonly amount: number; readonly until: number | null };

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
  readonly nextLapse: Lapse | null;
  /** The soonest lapse first, then what is used up. */
  readonly warnings: readonly WalletWarning[];
}

/** W3, E5: how long before they lapse credits are announced, where they were valid for longer than that. */
const announcedDays = 7;
/** W4: from which share of a period's credits on it is said how many are used. */
const mostlyUsedPercent = 80;

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
    nextLapse: lapses(states, now)[0] ?? null,
    warnings: [...announcedLapses(states, now), ...mostlyUsed([...states, ...finished], now)],
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
  const { id, type, amount, validFrom, validUntil, createdAt } = grant;
  const isOver = hasLapsed(grant, now);
  return {
    id, type, amount, held, revoked, validFrom, validUntil, ...readSource(grant.sourceRef), used: captured,
    // Credits that count from an earlier day on were allocated on that day, whenever they were written down.
    allocatedAt: Math.min(createdAt, validFrom),
    left: isOver ? 0 : left,
    lapsed: expired + (isOver ? left : 0),
  };
}

function byNewest(a: WalletGrant, b: WalletGrant): number {
  return b.allocatedAt - a.allocatedAt || (a.id < b.id ? 1 : -1);
}

/** W2: what can be spent now and has an end, by the instant at which it lapses, the soonest first. */
function lapses(states: readonly GrantState[], now: number): Lapse[] {
  const ending = states.filter(({ grant, left }) => left > 0 && isValidAt(grant, now));
  const instants = new Set(ending.flatMap(({ grant }) => (grant.validUntil === null ? [] : [grant.validUntil])));
  return [...instants].sort((a, b) => a - b).map((at) => {
    const { byType } = spendable(ending.filter(({ grant }) => grant.validUntil === at), now);
    return { at, amounts: creditTypes.flatMap((type) => (byType[type] > 0 ? [{ type, amount: byType[type] }] : [])) };
  });
}

function announcedLapses(states: readonly GrantState[], now: number): WalletWarning[] {
  const isLong = ({ grant }: GrantState): boolean => grant.validUntil !== null && grant.validUntil > daysAfter(grant.validFrom, announcedDays);
  return lapses(states.filter(isLong), now)
    .filter(({ at }) => at <= daysAfter(now, announcedDays))
    .map((lapse) => ({ kind: 'lapses-soon', ...lapse }));
}

function mostlyUsed(states: readonly GrantState[], now: number): WalletWarning[] {
  return states
    .filter(({ grant, captured }) => grant.type === 'subscription' && !grant.isGrace && isValidAt(grant, now) && captured * 100 >= grant.amount * mostlyUsedPercent && captured > 0)
    .map(({ grant, captured }) => ({ kind: 'mostly-used', grantId: grant.id, used: captured, amount: grant.amount, until: grant.validUntil }));
}
