/**
 * `npm run payments:catch-up -- --since 2026-11-15` deals with what Stripe tried to tell while the webhook was down (docs/payments.md); exit code 1 where
 * something is left.
 */
import { closeDb } from '@/lib/server/db';
import { catchUp } from '@/lib/server/payments/stripe/catch-up';
import { configuredStripe } from '@/lib/server/payments/stripe/configured-stripe';
import { formatCount } from '@/lib/texts/format';

const [flag, day] = process.argv.slice(2);
const since = flag === '--since' && day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : NaN;
const stripe = configuredStripe();

if (stripe === null) stop('Stripe is not configured: set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET.');
else if (Number.isNaN(since)) stop('Say from which day on, such as: npm run payments:catch-up -- --since 2026-11-15');
else {
  const { events, failed } = await catchUp(stripe, since);
  for (const { id, type, why } of failed) process.stdout.write(`${id} (${type}) is left: ${why}\n`);
  process.stdout.write(`Dealt with ${formatCount(events - failed.length, 'event', 'events')} of ${formatCount(events, 'event', 'events')}.\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
await closeDb();

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
