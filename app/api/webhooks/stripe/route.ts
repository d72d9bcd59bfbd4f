import { receiveWebhook } from '@/lib/server/payments/stripe/receive-webhook';
import { atTheEdge } from '@/lib/server/route';

/** What Stripe tells us. No session: the signature says who speaks. */
export const POST = (request: Request): Promise<Response> => atTheEdge('stripe webhook', request, () => receiveWebhook(request));
