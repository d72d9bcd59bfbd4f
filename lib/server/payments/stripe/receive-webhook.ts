import 'server-only';
import { env } from '@/lib/server/env';
import { addressOf } from '@/lib/server/limits/address';
import { takePoint } from '@/lib/server/limits/rate-limit';
import { log } from '@/lib/server/log';
import { configuredStripe } from '@/lib/server/payments/stripe/configured-stripe';
import { receiveEvent, verifyEvent } from '@/lib/server/payments/stripe/receive-event';
import { readBytes } from '@/lib/server/read-body';
import { notFoundProblem, problem } from '@/lib/server/route';

/** Events are some kilobytes; the largest are bills with many lines. */
const bodyMaxBytes = 1024 * 1024;

/**
 * One delivery of Stripe's: 204 where it is dealt with, 400 for a wrong or old signature, 404 where Stripe is not configured, 413 and 429 beyond the
 * bounds. @throws where something of ours fails: the answer is then 500, and Stripe repeats the event for three days.
 */
export async function receiveWebhook(request: Request): Promise<Response> {
  const stripe = configuredStripe();
  const secret = env().STRIPE_WEBHOOK_SECRET;
  if (stripe === null || secret === undefined) return notFoundProblem();
  const limited = await takePoint('webhook', addressOf(request.headers));
  if (!limited.ok) return problem(429, limited.error, { 'retry-after': String(limited.error.retryAfterSeconds) });
  const body = await readBytes(request, bodyMaxBytes);
  if (!body.ok) return problem(body.error.status, { code: body.error.code, message: body.error.message });
  const event = verifyEvent(stripe, body.value, request.headers.get('stripe-signature'), secret);
  if (!event.ok) {
    log().warn({ bytes: body.value.byteLength }, 'a webhook with a wrong or old signature was refused');
    return problem(400, event.error);
  }
  await receiveEvent(stripe, event.value);
  return new Response(null, { status: 204 });
}
