import { intBetween, pick } from '@/lib/base/prng';
import type { Prng } from '@/lib/base/prng';
import { checkOutcome, checkWindow, monthsOf } from '@/lib/credits/testing/billing-checks';
import { BillingOffice } from '@/lib/credits/testing/billing-office';
import { BillingProcessor } from '@/lib/credits/testing/billing-processor';
import type { Revocation } from '@/lib/credits/revoke';
import type { Book, Command } from '@/lib/credits/testing/command';
import { changesClocks, dateOf, naiveBillingDay } from '@/lib/credits/testing/naive-calendar';
import type { NaiveAccount } from '@/lib/credits/testing/predict';
import { randomEnd, randomRequest, randomRevocation } from '@/lib/credits/testing/random-command';
import { add } from '@/lib/credits/testing/tally';
import type { Tally } from '@/lib/credits/testing/tally';
import { dayMs, hourMs } from '@/lib/credits/testing/test-account';
import type { World } from '@/lib/credits/testing/world';

/** Zones whose clocks change at different days, hours and by different amounts: UTC must not care. */
const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca'];

/** Days on which histories begin: ends of short and long months, leap days, years' ends; 2100 has no leap day. */
const startDays = ['2024-01-31', '2026-03-05', '2026-10-24', '2027-02-28', '2028-02-28', '2028-02-29', '2030-12-31', '2095-11-30', '2099-10-31'];

/**
 * The years of a subscriber: overlapping monthly and yearly plans, packs, awards and money back, whose messages come late, twice and in
 * any order, in a process whose own clock keeps some zone's time. Beside the account it is checked that each payment grants once,
 * with the window that a calendar on paper gives (E1, E4), without gap and overlap, and that in the end the order of the messages has made
 * no difference.
 */
export function billingWorld(random: Prng, tally: Tally): World {
  process.env.TZ = pick(random, zones);
  const startAt = Date.parse(`${pick(random, startDays)}T00:00:00Z`) + pick(random, [0, intBetween(random, 1, dayMs - 1), dayMs - 1]);
  const processor = new BillingProcessor(random, tally);
  const office = new BillingOffice(random, tally);
  const byOperator = new Map<string, number>();
  let checkedGrants = 0;
  return {
    startAt,
    next: (book, amounts) => {
      processor.chargeDue(book.now);
      return nextStep(random, { processor, office, tally, byOperator }, book, amounts);
    },
    conclude: (book) => {
      const answer = office.receive(processor.sent, book, 6);
      const [waitingFor] = processor.sent;
      return answer ?? (waitingFor === undefined ? null : { kind: 'wait', durationMs: waitingFor.dueAt - book.now });
    },
    check: (book, amounts, isOver) => {
      for (const grant of book.grants.slice(checkedGrants)) checkWindow(processor, grant);
      checkedGrants = book.grants.length;
      if (isOver) checkOutcome(processor, office.moneyBack, byOperator, book, amounts);
    },
  };
}

interface Actors {
  readonly processor: BillingProcessor;
  readonly office: BillingOffice;
  readonly tally: Tally;
  /** What was revoked without a message, per grant: the highest target. */
  readonly byOperator: Map<string, number>;
}

function nextStep(random: Prng, actors: Actors, book: Book, amounts: NaiveAccount): Command {
  const weight = random();
  const answer = weight < 0.35 ? actors.office.receive(actors.processor.sent, book, pick(random, [1, 1, 4])) : null;
  if (answer !== null) return answer;
  const [, , day = 0] = dateOf(book.now);
  const isOddDay = day > 28 || changesClocks(book.now - dayMs / 2, book.now + dayMs / 2);
  if (weight < (isOddDay ? 0.6 : 0.42)) actors.processor.somethingHappens(book.now);
  if (weight < 0.6) return { kind: 'hold', request: randomRequest(random, { policy: null }, book, amounts) };
  if (weight < 0.73 && book.holds.length > 0) return { kind: 'end', end: randomEnd(random, book) };
  if (weight < 0.75 && book.grants.length > 0) return { kind: 'revoke', revocation: operatorRevocation(random, actors, book) };
  if (weight < 0.77) return { kind: 'expire' };
  return { kind: 'wait', durationMs: randomWait(random, actors, book) };
}

function operatorRevocation(random: Prng, { byOperator }: Actors, book: Book): Revocation {
  const revocation = randomRevocation(random, book);
  const { grantId, revokeTarget } = revocation;
  const isAccepted = book.grants.some(({ id, amount }) => id === grantId && revokeTarget >= 0 && revokeTarget <= amount && Number.isInteger(revokeTarget));
  if (isAccepted) byOperator.set(grantId, Math.max(revokeTarget, byOperator.get(grantId) ?? 0));
  return revocation;
}

/** From 1 ms to years; often exactly to an instant at which something begins or ends, or one millisecond beside it. */
function randomWait(random: Prng, { processor, tally }: Actors, book: Book): number {
  const weight = random();
  let durationMs = pick(random, [1, 1, 1_000, 60_000, hourMs]);
  if (weight < 0.4) durationMs = toEdge(random, processor, book) ?? durationMs;
  else if (weight < 0.6) durationMs = toOddDay(random, book.now);
  else if (weight < 0.8) durationMs = pick(random, [12 * hourMs, dayMs, 4 * dayMs, 20 * dayMs, 31 * dayMs]);
  else if (weight < 0.82) durationMs = pick(random, [1, 1, 2, 5]) * 366 * dayMs;
  if (durationMs === 1) add(tally, 'clock step of 1 ms');
  if (durationMs >= 365 * dayMs) add(tally, 'clock step of a year or more');
  if (durationMs < 60 * dayMs && changesClocks(book.now, book.now + durationMs)) add(tally, 'clock step over a change of summer time');
  return durationMs;
}

function toEdge(random: Prng, { plans, sent }: BillingProcessor, { grants, now }: Book): number | null {
  const ends = grants.flatMap(({ validUntil }) => (validUntil === null ? [] : [validUntil]));
  const edges = [...ends, ...sent.map(({ dueAt }) => dueAt), ...plans.map((plan) => naiveBillingDay(plan.anchorAt, plan.charged * monthsOf(plan)))];
  const next = Math.min(...edges.filter((edge) => edge > now + 1));
  return Number.isFinite(next) ? next - now + intBetween(random, -1, 1) : null;
}

/** To the next leap day, to a day on which the local clocks change (where they do), or to one at the end of a month; at a small hour of the local clock. */
function toOddDay(random: Prng, now: number): number {
  const looksFor = pick(random, ['leap day', 'change of clocks', 'end of month'] as const);
  const farthest = looksFor === 'leap day' ? 8 * 366 : 250;
  const date = new Date(now);
  const [hour, minute] = [intBetween(random, 0, 4), pick(random, [0, 30, 59])];
  for (let days = intBetween(random, 1, 40); ; days += 1) {
    const at = new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hour, minute).getTime();
    const [, month, day = 0] = dateOf(at);
    const isFound = {
      'leap day': month === 2 && day === 29,
      'change of clocks': changesClocks(at - dayMs / 2, at + dayMs / 2),
      'end of month': day > 28,
    }[looksFor];
    if (isFound || (days > farthest && day > 28)) return at - now;
  }
}
