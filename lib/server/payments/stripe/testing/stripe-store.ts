import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { StripeServer } from '@/lib/server/payments/stripe/testing/stripe-server';

const webhookSecret = 'whsec_test';

/** This app with Stripe switched on, and a server beside it that plays Stripe. Its environment is set before anything that reads it is loaded. */
export async function startStripeStore() {
  const server = await StripeServer.start();
  Object.assign(process.env, { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: server.apiBase, NEXTAUTH_URL: 'https://tallycut.example' });
  const [{ receiveWebhook }, { runSettleJob }, { startCheckout }, { makePerson }, { db }, { findSubscription }, plans] = await Promise.all([
    import('@/lib/server/payments/stripe/receive-webhook'),
    import('@/lib/server/payments/stripe/settle-renewals'),
    import('@/lib/server/purchases/start-checkout'),
    import('@/lib/server/testing/person'),
    import('@/lib/server/db'),
    import('@/lib/server/purchases/subscriptions'),
    import('@/lib/server/purchases/manage-plan'),
  ]);

  /** @returns the status of the answer to an event that Stripe signs now. */
  const deliver = async (event: object, changes: { readonly id?: string } = {}): Promise<number> => {
    const payload = JSON.stringify({ ...event, id: changes.id ?? `evt_${randomUUID()}` });
    return (await receiveWebhook(webhookRequest(payload, signatureOf(payload)))).status;
  };
  const grantsOf = async (accountId: string) => {
    const states = await db().grantState.findMany({ where: { accountId }, include: { grant: true }, orderBy: { grant: { validFrom: 'asc' } } });
    return states.map(({ leftAmount: left, revoked, grant }) => ({ amount: grant.amount, left, revoked, sourceRef: grant.sourceRef, from: grant.validFrom.toISOString(), until: grant.validUntil?.toISOString() }));
  };
  /** What the queue has been given for a plan, done now. */
  const settle = async (subscriptionId: string): Promise<void> => {
    const jobs = await db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key = ${`settle-stripe-renewals:${subscriptionId}`}`;
    if (jobs.length !== 1) throw new Error(`${jobs.length} jobs settle ${subscriptionId}`);
    await runSettleJob({ subscriptionId });
  };
  const begin = async (userId: string, item: Parameters<typeof startCheckout>[1]['item']): Promise<string> => {
    const started = await startCheckout(userId, { item, returnTo: null });
    if (!started.ok) throw new Error(started.error.code);
    const { id } = await db().checkout.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: 'desc' } });
    return id;
  };
  return { server, deliver, grantsOf, settle, begin, makePerson, db, findSubscription, plans };
}

export function webhookRequest(payload: string, signature: string | null): Request {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...(signature === null ? {} : { 'stripe-signature': signature }) };
  return new Request('https://tallycut.example/api/webhooks/stripe', { method: 'POST', body: payload, headers });
}

/** A signature as Stripe makes it, by the library's own helper. */
export function signatureOf(payload: string, { secret = webhookSecret, secondsAgo = 0 }: { readonly secret?: string; readonly secondsAgo?: number } = {}): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(Date.now() / 1000) - secondsAgo });
}
