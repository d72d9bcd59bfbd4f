import { z } from 'zod';
import { giveBackLease, giveUpDelivery } from '@/lib/server/generations/delivery/lease';
import { readJson } from '@/lib/server/read-body';
import { defineRoute, problem } from '@/lib/server/route';

const bodySchema = z.object({ token: z.uuid(), because: z.enum(['closing', 'failed']) });
const bodyMaxBytes = 1_024;

/** TO12: a tab goes away, or cannot do it. Says the same whether there was such a delivery or not. */
export const POST = defineRoute<{ generationId: string }>({
  name: 'leaveDelivery',
  limit: 'read',
  async run({ user, request, params }) {
    const body = await readJson(request, bodyMaxBytes);
    if (!body.ok) return problem(body.error.status, body.error);
    const parsed = bodySchema.safeParse(body.value);
    if (!parsed.success) return problem(400, { code: 'invalid_input', message: 'Send a token and why.' });
    const deliverer = { userId: user.id, generationId: params.generationId, token: parsed.data.token };
    await (parsed.data.because === 'closing' ? giveBackLease(deliverer) : giveUpDelivery(deliverer));
    return new Response(null, { status: 204 });
  },
});
