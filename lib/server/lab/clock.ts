import 'server-only';
import { Temporal } from '@js-temporal/polyfill';
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/base/result';
import { yearsAfter } from '@/lib/credits/periods';
import { accountNow } from '@/lib/server/credits/account-now';
import { nextLapseInstant } from '@/lib/server/credits/due-work';
import { expireCredits } from '@/lib/server/credits/expire-credits';
import { moveClock } from '@/lib/server/credits/move-clock';
import { nextBillingInstant, runDueBilling } from '@/lib/server/purchases/due-billing';
import { notify } from '@/lib/server/updates/notify';

/** Far enough for every period of the product, near enough for every date of the database. */
const latestAt = Date.UTC(2200, 0, 1);
/** A step for each renewal and lapse: more than this would take long, and tells nothing new. */
const yearsAtOnce = 10;

const durationMessage = 'Give an ISO 8601 duration, such as "PT1H", "P1D" or "P1M".';

/** An ISO 8601 duration that does not go back, as the lab's clock takes it. */
export const advanceSchema = z.string(durationMessage).transform((text, context): Temporal.Duration => {
  try {
    const duration = Temporal.Duration.from(text);
    if (duration.sign >= 0) return duration;
    context.addIssue({ code: 'custom', message: 'The clock moves forward only: give a duration without a minus sign.' });
  } catch {
    context.addIssue({ code: 'custom', message: durationMessage });
  }
  return z.NEVER;
});

/**
 * C1: moves the clock of one account forward and answers when the work that became due has run: renewals, retries, ends of plans, lapses, each at its own
 * instant and in their order, so that a year in one call leaves the log of twelve months. Months and years are those of the calendar, in UTC.
 * Sessions, the queue and hold time-outs keep real time.
 * Refusal: `too_far`, and nothing moved.
 * @returns account time in ms.
 */
export async function advanceClock(accountId: string, duration: Temporal.Duration): Promise<Result<{ now: number }, { code: 'too_far'; message: string }>> {
  const now = await accountNow(accountId);
  const target = after(now, duration);
  if (target === null || target > latestAt) return err({ code: 'too_far', message: 'The clock goes to the year 2200 and no further.' });
  if (target > yearsAfter(now, yearsAtOnce)) return err({ code: 'too_far', message: `The clock moves by at most ${yearsAtOnce} years at once: take several steps.` });
  let leftMs = target - now;
  for (;;) {
    const dueAt = await nextDueInstant(accountId);
    const waitMs = dueAt === null ? leftMs : dueAt - (await accountNow(accountId));
    if (dueAt === null || waitMs > leftMs) break;
    const stepMs = Math.max(0, waitMs);
    await moveClock(accountId, stepMs);
    leftMs -= stepMs;
    await runDueBilling(accountId);
    await expireCredits(accountId);
  }
  await moveClock(accountId, leftMs);
  // Grants that begin later have begun without an entry of the ledger.
  await notify({ accountId });
  return ok({ now: await accountNow(accountId) });
}

/** The next instant at which something happens by itself, account time in ms; it may have passed. */
async function nextDueInstant(accountId: string): Promise<number | null> {
  const instants = [await nextBillingInstant(accountId), await nextLapseInstant(accountId)].filter((at) => at !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** null where there is no such date at all. */
function after(now: number, duration: Temporal.Duration): number | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').add(duration).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
