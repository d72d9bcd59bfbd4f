import { z } from 'zod';
import { giveBackLease, giveUpDelivery } from '@/lib/server/generations/delivery/lease';
import { bodyOf } from '@/lib/server/request-input';
import { defineRoute } from '@/lib/server/route';

const bodySchema = z.object({ token: z.uuid('Send the token of the lease.'), because: z.enum(['closing', 'failed'], 'Say why: closing, or failed.') });
const bodyMaxBytes = 1_024;

/** TO12: a tab goes away, or cannot do it. Says the same whether there was such a delivery or not. */
export const POST = defineRoute<{ generationId: string }>({
  name: 'leaveDelivery',
  limit: 'read',
  async run({ user, request, params }) {
    const body = await bodyOf(request, bodyMaxBytes, bodySchema);
    if (!body.ok) return body.error;
    const deliverer = { userId: user.id, generationId: params.generationId, token: body.value.token };
    await (body.value.because === 'closing' ? giveBackLease(deliverer) : giveUpDelivery(deliverer));
    return new Response(null, { status: 204 });
  },
});
