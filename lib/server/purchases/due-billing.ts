import 'server-only';
import { assert } from '@/lib/base/assert';
import { nextStep } from '@/lib/store/subscription/due';
import { accountNow } from '@/lib/server/credits/account-now';
import { accountsWithDueBilling } from '@/lib/server/credits/due-work';
import { db } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import { chargeWhenDue } from '@/lib/server/payments/local/charge';
import { processorOf } from '@/lib/server/payments/processors';
import { storedSubscription, type StoredSubscription } from '@/lib/server/purchases/subscription-rows';

const accountsPerSweep = 200;

/** When the next step of any plan of an account is due: account time in ms, which may have passed; null where there is none. */
export async function nextBillingInstant(accountId: string): Promise<number | null> {
  const next = await db().subscription.aggregate({ where: { userId: accountId }, _min: { dueAt: true } });
  return next._min.dueAt?.getTime() ?? null;
}

/**
 * S3–S5: takes every step that is due by the account's clock, the earliest first, until none is: after days of standstill each missed period is
 * charged and granted with its own window. A step that another node takes at the same moment is taken once (G2).
 */
export async function runDueBilling(accountId: string): Promise<void> {
  let before: string | null = null;
  for (;;) {
    const row = await db().subscription.findFirst({
      where: { userId: accountId, dueAt: { lte: new Date(await accountNow(accountId)) } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    });
    if (row === null) return;
    const state = `${row.id} ${row.version}`;
    assert(state !== before, `the step that was due moved subscription ${row.id} on`);
    before = state;
    await takeStep(storedSubscription(row));
  }
}

async function takeStep(subscription: StoredSubscription): Promise<void> {
  const { id: subscriptionId, processor } = subscription;
  const step = nextStep(subscription, processor === 'local');
  assert(step !== null, `subscription ${subscriptionId} has a step that is due`);
  if (step.kind === 'charge') {
    await chargeWhenDue(subscription, step);
    return;
  }
  if (step.reason === 'unpaid') await processorOf(processor).end(subscription);
  const { at } = step;
  const ended = { kind: 'subscription_changed', subscriptionId, state: 'ended', nextPlan: null, at } as const;
  const applied = await applyPaymentMessage({ processor, messageId: `over:${subscriptionId}:${at}`, ...ended });
  assert(applied.ok, `subscription ${subscriptionId} is known`);
}

/** The sweep's part: every account of which a step is due by its own clock. One that fails does not keep the others. @returns how many accounts. */
export async function runAllDueBilling(): Promise<number> {
  const accountIds = await accountsWithDueBilling(accountsPerSweep);
  for (const accountId of accountIds) {
    await runDueBilling(accountId).catch((error: unknown) => log().warn({ accountId, error: String(error) }, 'a plan could not be billed'));
  }
  return accountIds.length;
}
