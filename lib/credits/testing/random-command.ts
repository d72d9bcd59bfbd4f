import { intBetween, pick } from '@/lib/base/prng';
import type { Prng } from '@/lib/base/prng';
import type { HoldEnd } from '@/lib/credits/end-hold';
import type { HoldRequest } from '@/lib/credits/hold';
import { burnPolicies, creditTypes, holdEndCauses, maxAmount } from '@/lib/credits/model';
import type { BurnPolicy, Grant } from '@/lib/credits/model';
import type { Revocation } from '@/lib/credits/revoke';
import type { Book, Command } from '@/lib/credits/testing/command';
import { naiveBalance } from '@/lib/credits/testing/naive-refold';
import type { NaiveAccount } from '@/lib/credits/testing/predict';
import { dayMs, hourMs } from '@/lib/credits/testing/test-account';

/** What is the same for a whole history. */
export interface Temper {
  /** The largest amount of a usual grant. */
  readonly largestAmount: number;
  /** Null: each hold has its own. */
  readonly policy: BurnPolicy | null;
  /** How often time takes a long step, so that grants lapse; else many are valid at once. */
  readonly haste: number;
}

export function randomTemper(random: Prng): Temper {
  return {
    largestAmount: random() < 0.15 ? maxAmount : pick(random, [3, 20, 100]),
    policy: random() < 0.5 ? null : pick(random, burnPolicies),
    haste: pick(random, [0.1, 0.4, 0.9]),
  };
}

/** A next step that is sometimes right, sometimes wrong, and often exactly at an edge. Never a sequence. */
export function randomCommand(random: Prng, temper: Temper, book: Book, amounts: NaiveAccount): Exclude<Command, { kind: 'sequence' }> {
  const weight = random();
  const isEmpty = book.grants.length === 0;
  if (isEmpty || weight < 0.18) return { kind: 'issue', grant: randomGrant(random, temper, book) };
  if (weight < 0.44) return { kind: 'hold', request: randomRequest(random, temper, book, amounts) };
  if (weight < 0.7 && book.holds.length > 0) return { kind: 'end', end: randomEnd(random, book) };
  if (weight < 0.78) return { kind: 'revoke', revocation: randomRevocation(random, book) };
  if (weight < 0.82) return { kind: 'expire' };
  return { kind: 'wait', durationMs: randomWait(random, temper, book) };
}

function randomGrant(random: Prng, { largestAmount }: Temper, { grants, now }: Book): Grant {
  const id = `g${intBetween(random, 0, 9)}-${grants.length}`;
  const validFrom = now + pick(random, [0, 0, 0, 0, -dayMs, hourMs, 1, -10 * dayMs]);
  const amount = intBetween(random, 0, largestAmount);
  const validUntil = random() < 0.25 ? null : validFrom + intBetween(random, 1, 10) * 12 * hourMs;
  const odd = random();
  const earlier = pick(random, [...grants.filter(({ isGrace }) => !isGrace), null]);
  return {
    id,
    accountId: 'account',
    type: pick(random, creditTypes),
    amount: odd < 0.03 ? pick(random, [-1, 0.5, maxAmount + 1, Number.NaN]) : amount,
    validFrom,
    validUntil: odd > 0.97 ? validFrom - intBetween(random, 0, 1) : validUntil,
    createdAt: now - pick(random, [0, 0, 0, 5, hourMs]),
    sourceRef: random() < 0.1 && earlier !== null ? earlier.sourceRef : `pay:${id}`,
    isGrace: false,
  };
}

/** A hold that is sometimes all there is, sometimes one credit more, and sometimes nonsense. */
export function randomRequest(random: Prng, temper: Pick<Temper, 'policy'>, book: Book, amounts: NaiveAccount): HoldRequest {
  const number = book.holds.length;
  const balance = Math.min(naiveBalance(book.grants, amounts, book.now), maxAmount);
  const odd = random();
  let amount = intBetween(random, 1, Math.max(1, Math.ceil(balance / pick(random, [1, 1, 2, 5]))));
  if (odd < 0.05) amount = balance;
  else if (odd < 0.12) amount = balance + 1;
  else if (odd < 0.14) amount = pick(random, [-3, 1.5, maxAmount + 1]);
  else if (odd < 0.16) amount = 0;
  const isResent = random() < 0.06 && number > 0;
  return {
    holdId: `h${number}`,
    requestId: isResent ? pick(random, book.holds).request.requestId : `r${number}`,
    amount,
    policy: temper.policy ?? pick(random, burnPolicies),
    confirmedPrice: random() < 0.05 ? amount - 1 : amount + pick(random, [0, 0, 0, 2]),
  };
}

/** An ending, mostly of a hold that is open. There must have been a hold. */
export function randomEnd(random: Prng, { holds, grants }: Book): HoldEnd {
  const open = holds.filter(({ ending }) => ending === null);
  const hold = pick(random, open.length > 0 && random() < 0.93 ? open : holds);
  const { holdId, amount } = hold.request;
  const cause = pick(random, holdEndCauses);
  const captures = [0, amount, intBetween(random, 0, amount), intBetween(random, 0, amount)];
  let capture = cause === 'timed_out' ? 0 : pick(random, captures);
  const odd = random();
  if (cause !== 'timed_out' && odd < 0.06) capture = pick(random, [amount + 1, -1, 0.25]);
  const newGrantIds = hold.drawn.map((_, index) => `grace-${grants.length + index}`);
  return { holdId: random() < 0.02 ? 'nowhere' : holdId, capture, cause, newGrantIds };
}

/** Money back for one of the latest grants; now and then too much of it. There must have been a grant. */
export function randomRevocation(random: Prng, { grants }: Book): Revocation {
  const grant = pick(random, grants.slice(-12));
  const targets = [grant.amount, intBetween(random, 0, grant.amount), intBetween(random, 0, grant.amount), grant.amount + 1, -1, 0.5];
  const revokeTarget = targets[random() < 0.9 ? intBetween(random, 0, 2) : intBetween(random, 3, 5)] ?? 0;
  return { grantId: random() < 0.04 ? 'nowhere' : grant.id, revokeTarget };
}

/** Often exactly to an instant at which a grant begins or ends, or one millisecond beside it. */
function randomWait(random: Prng, { haste }: Temper, { grants, now }: Book): number {
  if (random() > haste) return pick(random, [1, 1000, 60_000, hourMs]);
  const edges = grants
    .flatMap(({ validFrom, validUntil }) => (validUntil === null ? [validFrom] : [validFrom, validUntil]))
    .filter((edge) => edge > now + 1);
  if (edges.length > 0 && random() < 0.5) return Math.min(...edges) - now + intBetween(random, -1, 1);
  return pick(random, [hourMs, 12 * hourMs, dayMs, 4 * dayMs]);
}
