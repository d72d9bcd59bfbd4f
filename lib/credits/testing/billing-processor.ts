import { intBetween, pick } from '@/lib/base/prng';
import type { Prng } from '@/lib/base/prng';
import { billingPeriod, daysAfter, yearsAfter } from '@/lib/credits/periods';
import type { Message, Payment, Plan } from '@/lib/credits/testing/billing-model';
import { changesClocks, dateOf } from '@/lib/credits/testing/naive-calendar';
import { add } from '@/lib/credits/testing/tally';
import type { Tally } from '@/lib/credits/testing/tally';
import { dayMs, hourMs } from '@/lib/credits/testing/test-account';

const mostPayments = 120;
const delaysMs = [0, 0, 0, 0, 1, 5_000, hourMs, dayMs, 40 * dayMs, 400 * dayMs];

/** The payment processor of a history: it charges what runs and sends messages, each of them late, twice or before another if it so happens. */
export class BillingProcessor {
  readonly plans: Plan[] = [];
  readonly payments: Payment[] = [];
  readonly sent: Message[] = [];

  constructor(private readonly random: Prng, private readonly tally: Tally) {}

  /** Charges every period that has begun at `now` (ms); after a standstill several at once. */
  chargeDue(now: number): void {
    for (const plan of this.plans) {
      for (let period = this.nextPeriod(plan); period !== null && period.startAt <= now; period = this.nextPeriod(plan)) {
        plan.charged += 1;
        if (plan.charged > 1) add(this.tally, `renewal by the ${plan.interval}`);
        const { startAt, endAt } = period;
        const ref = `period:${plan.id}:${plan.charged}`;
        this.charge({ ref, type: 'subscription', amount: plan.amount, validFrom: startAt, validUntil: endAt, paidCents: 1999, period: { plan, number: plan.charged } }, startAt);
      }
    }
  }

  /** The period that a plan is charged for next; null when it is cancelled. */
  nextPeriod(plan: Plan): { startAt: number; endAt: number } | null {
    if (plan.isCancelled || this.payments.length >= mostPayments) return null;
    return billingPeriod(plan.anchorAt, plan.interval, plan.charged + 1);
  }

  /** Someone subscribes, cancels, buys a pack or earns an award. */
  somethingHappens(now: number): void {
    const { random, payments } = this;
    const running = this.plans.filter(({ isCancelled }) => !isCancelled);
    const weight = random();
    if (running.length === 0 || (weight < 0.3 && running.length < 4)) return this.subscribe(now);
    if (weight < 0.4) {
      pick(random, running).isCancelled = true;
      return add(this.tally, 'plan cancelled');
    }
    const number = payments.length + 1;
    const paid = { validFrom: now, paidCents: pick(random, [1, 499, 1999]), period: null };
    if (weight < 0.7) return this.charge({ ref: `purchase:${number}`, type: 'purchased', amount: pick(random, [100, 500, 1200]), validUntil: yearsAfter(now, 2), ...paid }, now);
    const validUntil = pick(random, [daysAfter(now, 7), daysAfter(now, 30), null]);
    this.charge({ ref: `award:${number}`, type: 'activity', amount: pick(random, [5, 20, 50]), validUntil, ...paid }, now);
  }

  private subscribe(now: number): void {
    const interval = pick(this.random, ['month', 'month', 'year'] as const);
    this.plans.push({ id: `plan${this.plans.length + 1}`, interval, anchorAt: now, amount: pick(this.random, [7, 1_000, 12_000]), charged: 0, isCancelled: false });
    const [, month, day = 0] = dateOf(now);
    if (day > 28) add(this.tally, `plan from day ${day}`);
    if (month === 2 && day === 29) add(this.tally, 'plan from a leap day');
    if (changesClocks(now - dayMs / 2, now + dayMs / 2)) add(this.tally, 'plan from a day of summer time');
    this.chargeDue(now);
  }

  /** Notes the payment and sends what there is to say about it. */
  private charge(payment: Payment, at: number): void {
    const { random, tally } = this;
    this.payments.push(payment);
    const late = (): number => at + pick(random, delaysMs);
    this.sent.push({ kind: 'paid', payment, dueAt: late() });
    if (random() < 0.2) this.sent.push({ kind: 'paid', payment, dueAt: late() });
    if (random() > 0.25) return;
    const parts = intBetween(random, 1, 3);
    if (parts > 1) add(tally, 'money back in several messages');
    let returnedCents = 0;
    for (let part = 1; part <= parts; part += 1) {
      returnedCents = part === parts && random() < 0.4 ? payment.paidCents : intBetween(random, returnedCents, payment.paidCents);
      const message: Message = { kind: 'money_back', payment, returnedCents, dueAt: late() };
      this.sent.push(message);
      if (random() < 0.2) this.sent.push({ ...message, dueAt: late() });
    }
  }
}
