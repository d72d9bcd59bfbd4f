import { Temporal } from '@js-temporal/polyfill';
import type { ActivityRowView } from '@/lib/activity/row';
import { assert } from '@/lib/base/assert';
import { accountNow } from '@/lib/server/credits/account-now';
import { advanceClock } from '@/lib/server/lab/clock';
import { payTestCheckout } from '@/lib/server/payments/local/pay-test-checkout';
import { refundPayment } from '@/lib/server/payments/refund-payment';
import { claimAward } from '@/lib/server/awards/claim-award';
import { nextBillingInstant } from '@/lib/server/purchases/due-billing';
import { cancelPlan, changePlan, payPlanNow, resumePlan } from '@/lib/server/purchases/manage-plan';
import { startCheckout } from '@/lib/server/purchases/start-checkout';
import type { ItemId } from '@/lib/store/catalogue';
import type { TestCard } from '@/lib/store/test-cards';
import { AccountOfTheYear } from '@/scripts/year/account-of-the-year';
import { Books, type ClosedDay } from '@/scripts/year/books';

/** What became of one account within a year. */
export interface LivedYear {
  readonly userId: string;
  readonly days: readonly ClosedDay[];
  /** What the person and others did beside generating, by day. */
  readonly deeds: readonly { readonly day: number; readonly deed: string }[];
  /** The whole activity log, the oldest row first. */
  readonly log: readonly ActivityRowView[];
}

const daysOfTheYear = 366;
/** From then on the next period that ends finds a generation under way. */
const firstNightOfWork = 45;
const dayMs = 24 * 3_600_000;

/** What is known on the way. */
interface Life {
  readonly account: AccountOfTheYear;
  readonly tell: (deed: string) => void;
  /** The plan as it was bought. */
  subscriptionId: string;
  packCheckoutId: string;
  /** Held over night, to fail after its credits have lapsed. */
  openGenerationId: string | null;
  hasWorkedAtNight: boolean;
}

type Deed = (life: Life) => Promise<void>;

/** The days on which something else happens than work. Day 0 is the day of signing up. */
const deeds: Readonly<Record<number, Deed>> = {
  0: async (life) => {
    life.subscriptionId = await buy(life, 'pro-monthly', 'fails-later');
    life.tell('buys Pro monthly with a card whose renewals fail');
  },
  3: checkIn,
  12: async (life) => {
    life.packCheckoutId = await buy(life, 'pack-100', 'twice');
    life.tell('buys 100 credits; the confirmation arrives twice');
  },
  20: async (life) => {
    await refund(life.packCheckoutId, 250, 'refund');
    life.tell('half of the pack’s price goes back');
  },
  33: async (life) => {
    const paid = await payPlanNow(life.account.userId, { subscriptionId: life.subscriptionId, card: 'succeeds' });
    assert(paid.ok && paid.value.status === 'paid', 'the other card pays');
    life.tell('pays the plan, within its grace, with a card that works');
  },
  50: checkIn,
  75: async (life) => {
    await life.account.generate(4, 'none');
    await life.account.generate(2, 'cancelled');
    await life.account.generate(4, { delivered: 2 }, 'mobile');
    life.tell('one generation fails, one is cancelled, one delivers two of four');
  },
  100: async (life) => {
    ok(await cancelPlan(life.account.userId, life.subscriptionId), 'cancels');
    life.tell('cancels the plan');
  },
  104: async (life) => {
    ok(await resumePlan(life.account.userId, life.subscriptionId), 'resumes');
    life.tell('takes the cancelling back');
  },
  150: async (life) => {
    await buy(life, 'pack-500', 'challenge');
    life.tell('buys 500 credits; the bank asks first');
  },
  200: async (life) => {
    await refund(`${life.subscriptionId}:2`, 1_999, 'chargeback');
    life.tell('charges the second month back, long after it was used and lapsed');
  },
  220: async (life) => {
    ok(await changePlan(life.account.userId, { subscriptionId: life.subscriptionId, plan: 'pro-yearly' }), 'changes to yearly');
    life.tell('changes to Pro yearly, at once');
  },
  300: async (life) => {
    ok(await changePlan(life.account.userId, { subscriptionId: `${life.subscriptionId}.2`, plan: 'pro-monthly' }), 'changes to monthly');
    life.tell('plans to go back to monthly when the year ends');
  },
  340: checkIn,
};

/**
 * Lives one year of one Pro account on the lab's clock (C1), day by day, by the functions that the app itself calls, and closes the books on each of them:
 * the balance equals the refold of all entries, and the log tells every one of them.
 */
export async function liveAYear(): Promise<LivedYear> {
  const account = await AccountOfTheYear.signUp();
  const books = new Books(account.userId);
  const days: ClosedDay[] = [];
  const told: { day: number; deed: string }[] = [];
  let today = 0;
  const life: Life = { account, tell: (deed) => void told.push({ day: today, deed }), subscriptionId: '', packCheckoutId: '', openGenerationId: null, hasWorkedAtNight: false };
  for (today = 0; today < daysOfTheYear; today += 1) {
    await deeds[today]?.(life);
    await work(life, today);
    days.push(await books.close());
    await untilTomorrow(life, today, books);
  }
  return { userId: account.userId, days, deeds: told, log: await books.log() };
}

/** Most days have a few pictures; some weeks are busier than the plan gives for. */
async function work({ account, tell }: Life, today: number): Promise<void> {
  const requests = today % 30 === 29 ? 6 : today % 3;
  for (let request = 0; request < requests; request += 1) {
    const count = ([1, 2, 4, 3] as const)[(today + request) % 4] ?? 1;
    const isEnough = await account.generate(count, 'all', (['web', 'desktop', 'mobile'] as const)[today % 3]);
    if (!isEnough) return tell(`has too few credits for ${count} more pictures`);
  }
}

/** On one evening a generation is still under way when a period ends; it fails after that, by our fault (H5). */
async function untilTomorrow(life: Life, today: number, books: Books): Promise<void> {
  if (today >= firstNightOfWork && !life.hasWorkedAtNight && (await endsPeriodToday(life))) {
    life.openGenerationId = await life.account.confirm(4);
    life.hasWorkedAtNight = true;
    life.tell('confirms four pictures in the evening; they are still under way');
  }
  await advance(life, 'P1D');
  if (life.openGenerationId === null) return;
  await books.close();
  await life.account.end(life.openGenerationId, 'none');
  life.openGenerationId = null;
  life.tell('those four pictures fail, after their period is over: they come back as grace credits');
}

async function endsPeriodToday({ account }: Life): Promise<boolean> {
  const [endsAt, now] = [await nextBillingInstant(account.userId), await accountNow(account.userId)];
  return endsAt !== null && endsAt - now <= dayMs;
}

async function checkIn({ account, tell }: Life): Promise<void> {
  ok(await claimAward({ id: account.userId, kind: 'person' }, 'daily-check-in'), 'checks in');
  tell('checks in');
}

async function buy({ account }: Life, item: ItemId, card: TestCard): Promise<string> {
  const started = await startCheckout(account.userId, { item, returnTo: null });
  assert(started.ok, `${item} is for sale`);
  const checkoutId = started.value.url.split('/').at(-1) ?? '';
  const paid = await payTestCheckout(account.userId, { checkoutId, card, challengeAnswer: 'approve' });
  assert(paid.ok && paid.value.status === 'paid', `${card} pays ${item}`);
  return checkoutId;
}

async function refund(paymentRef: string, returnedCents: number, reason: 'refund' | 'chargeback'): Promise<void> {
  ok(await refundPayment({ paymentRef, returnedCents, reason }), `${returnedCents} cents go back`);
}

async function advance({ account }: Life, duration: string): Promise<void> {
  ok(await advanceClock(account.userId, Temporal.Duration.from(duration)), 'a day passes');
}

function ok(result: { readonly ok: boolean }, what: string): void {
  assert(result.ok, what);
}
