import 'server-only';
import { randomUUID } from 'node:crypto';
import { assert } from '@/lib/base/assert';
import { createPrng, intBetween, pick, type Prng } from '@/lib/base/prng';
import { applyEntries } from '@/lib/credits/apply';
import { spendable } from '@/lib/credits/balance';
import { endHold } from '@/lib/credits/end-hold';
import { expireDue } from '@/lib/credits/expire';
import { placeHold } from '@/lib/credits/hold';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { AccountFacts, CreditType, Decision, Grant, HoldEndCause } from '@/lib/credits/model';
import { billingPeriod, daysAfter, yearsAfter, type BillingPeriod } from '@/lib/credits/periods';
import { activityOfDecision } from '@/lib/server/activity/activity-of-decision';
import { plainActivity, type ActivityWrite } from '@/lib/server/activity/activity-write';
import { rowAfterEnd } from '@/lib/server/activity/generation-end';
import type { HistoryChapter } from '@/lib/server/credits/write-history';
import { heavyDays, momentsOf } from '@/lib/scenarios/heavy-log-days';

/** Holds of one chapter: written in well under a second. */
const chapterHolds = 2_500;

/** What is left for the rows of grants and lapses, and for the last moments. */
const otherRows = 1.2 * heavyDays;

const periodCredits = 60_000;
const packCredits = 12_000;
const campaignCredits = 4_000;
const checkInCredits = 5;
const dayMs = 24 * 3_600_000;

interface Ending {
  /** Of a hundred, this one and those before it. */
  readonly below: number;
  readonly cause: HoldEndCause;
  readonly failure: string | null;
}

const endings: readonly Ending[] = [
  { below: 88, cause: 'completed', failure: null },
  { below: 92, cause: 'failed', failure: 'unavailable' },
  { below: 95, cause: 'failed', failure: 'refused' },
  { below: 97, cause: 'failed', failure: 'rate_limited' },
  { below: 99, cause: 'cancelled', failure: 'cancelled' },
  { below: 100, cause: 'timed_out', failure: 'timed_out' },
];

export interface HeavyLog {
  readonly userId: string;
  readonly projectId: string;
  readonly projectName: string;
  /** Account time in ms, at which the log ends. */
  readonly now: number;
  /** So many, or a few more. */
  readonly rows: number;
}

/** The account as it lives through its year. */
interface Studio {
  readonly log: HeavyLog;
  readonly random: Prng;
  facts: AccountFacts;
  /** Of the chapter that is being told. */
  decisions: Decision[];
  activity: ActivityWrite[];
  holds: number;
  /** Of all chapters. */
  rows: number;
  packs: number;
  /** A ledger's time does not run back. */
  lastAt: number;
}

/**
 * A year of a studio that makes pictures all day: a subscription that renews each month, packs when everything is used up, a check-in every other day and
 * a campaign each month, of which some lapses, and generations of which most arrive. Every entry is decided by the credit core; only chance is made up here.
 */
export function* heavyLog(log: HeavyLog): Generator<HistoryChapter> {
  const random = createPrng(log.userId);
  const studio: Studio = { log, random, facts: { accountId: log.userId, grants: [], holds: [] }, decisions: [], activity: [], holds: 0, rows: 0, packs: 0, lastAt: 0 };
  const beganAt = daysAfter(Math.floor(log.now / dayMs) * dayMs, -heavyDays);
  let period = 1;
  for (const { at, isFirstOfDay } of momentsOf(random, { beganAt, endsAt: log.now, count: log.rows - otherRows })) {
    if (at >= billingPeriod(beganAt, 'month', period).startAt) {
      renew(studio, period, at, billingPeriod(beganAt, 'month', period));
      period += 1;
    }
    if (isFirstOfDay && random() < 0.5) grant(studio, 'activity', checkInCredits, `award:daily-check-in:${new Date(at).toISOString().slice(0, 10)}`, at, { validFrom: at, validUntil: daysAfter(at, 7) });
    generate(studio, at);
    if (studio.holds >= chapterHolds) yield chapterOf(studio);
  }
  // What is missing of the number happened just now.
  while (studio.rows < log.rows) generate(studio, studio.lastAt);
  yield chapterOf(studio);
}

function chapterOf(studio: Studio): HistoryChapter {
  const { decisions, activity } = studio;
  Object.assign(studio, { decisions: [], activity: [], holds: 0 });
  return { decisions, activity };
}

function renew(studio: Studio, period: number, at: number, { startAt, endAt }: BillingPeriod): void {
  grant(studio, 'subscription', periodCredits, `lab:period-${period}`, at, { validFrom: startAt, validUntil: endAt });
  grant(studio, 'activity', campaignCredits, `lab:campaign-${period}`, at, { validFrom: at, validUntil: daysAfter(at, 30) });
}

function grant(studio: Studio, type: CreditType, amount: number, sourceRef: string, plannedAt: number, window: Pick<Grant, 'validFrom' | 'validUntil'>): void {
  const at = timeOf(studio, plannedAt);
  const issued = { id: randomUUID(), accountId: studio.log.userId, type, amount, sourceRef, createdAt: at, isGrace: false, ...window };
  const decided = issueGrant(studio.facts, { grant: issued }, at);
  assert(decided.ok, `grant ${sourceRef} is new`);
  take(studio, decided.value, at);
}

/** Somebody presses Generate: what follows is refused, or held and ended. */
function generate(studio: Studio, plannedAt: number): void {
  const { random, log } = studio;
  const at = timeOf(studio, plannedAt);
  const outputCount = pick(random, [1, 1, 1, 2, 2, 4]);
  const price = outputCount * pick(random, [10, 10, 10, 20]);
  const [holdId, requestId] = [randomUUID(), randomUUID()];
  const where = { tool: 'generate-image', surface: pick(random, ['web', 'web', 'web', 'desktop', 'mobile']), projectId: log.projectId, projectName: log.projectName, requestId };
  const held = placeHold(studio.facts, { holdId, requestId, amount: price, policy: 'type-order', confirmedPrice: price }, at);
  if (held.ok) {
    take(studio, held.value, at);
    studio.holds += 1;
    end(studio, { holdId, at, price, outputCount, where });
    return;
  }
  assert(held.error.code === 'insufficient_credits', `a hold is not refused as ${held.error.code}`);
  take(studio, expireDue(studio.facts, at), at);
  const { required, available, shortBy } = held.error;
  const detail = { kind: 'declined', reason: 'insufficient_credits', required, available, shortBy } as const;
  tell(studio, plainActivity({ id: randomUUID(), at, kind: 'declined', status: 'declined', balanceAfter: available, detail, ...where }, {}));
  // After a few refusals somebody buys.
  if (random() < 0.12) buyPack(studio, at);
}

interface HeldGeneration {
  readonly holdId: string;
  readonly at: number;
  readonly price: number;
  readonly outputCount: number;
  readonly where: Partial<ActivityWrite>;
}

function end(studio: Studio, { holdId, at, price, outputCount, where }: HeldGeneration): void {
  const { random } = studio;
  const { cause, failure } = endingOf(random);
  const endedAt = timeOf(studio, at + (cause === 'timed_out' ? 15 * 60_000 : intBetween(random, 1_500, 9_000) * outputCount));
  const isPartly = cause === 'completed' && outputCount > 1 && random() < 0.09;
  const finished = cause !== 'completed' ? 0 : isPartly ? intBetween(random, 1, outputCount - 1) : outputCount;
  const newGrantIds = (studio.facts.holds[0]?.allocations ?? []).map(() => randomUUID());
  const ended = endHold(studio.facts, { holdId, capture: (price / outputCount) * finished, cause, newGrantIds }, endedAt);
  assert(ended.ok, 'a hold that was placed ends');
  take(studio, ended.value, endedAt);
  const { status, amounts, detail } = rowAfterEnd({ price, outputCount, finished, failure: isPartly ? 'unavailable' : failure }, ended.value);
  const balanceAfter = spendable(studio.facts.grants, endedAt).total;
  tell(studio, plainActivity({ id: randomUUID(), at, updatedAt: endedAt, kind: 'generation', status, generationId: holdId, balanceAfter, detail, ...where }, amounts));
}

function buyPack(studio: Studio, at: number): void {
  studio.packs += 1;
  grant(studio, 'purchased', packCredits, `lab:pack-${studio.packs}`, at, { validFrom: at, validUntil: yearsAfter(at, 2) });
}

/** Takes a decision over, with the rows that follow from it by themselves. Grants that are used up are left behind: no command needs them (SPEC). */
function take(studio: Studio, decision: Decision, at: number): void {
  const after = applyEntries(studio.facts, decision);
  studio.facts = { ...after, grants: after.grants.filter(({ left, held }) => left > 0 || held > 0), holds: after.holds.filter(({ ending }) => ending === null) };
  if (decision.entries.length > 0) studio.decisions.push(decision);
  tell(studio, ...activityOfDecision(decision, { balance: spendable(after.grants, at), facts: after }, randomUUID));
}

function tell(studio: Studio, ...rows: readonly ActivityWrite[]): void {
  studio.activity.push(...rows);
  studio.rows += rows.length;
}

function timeOf(studio: Studio, plannedAt: number): number {
  studio.lastAt = Math.min(Math.max(studio.lastAt, plannedAt), studio.log.now);
  return studio.lastAt;
}

function endingOf(random: Prng): Ending {
  const drawn = random() * 100;
  const ending = endings.find(({ below }) => drawn < below);
  assert(ending !== undefined, 'the shares of the endings add up to a hundred');
  return ending;
}
