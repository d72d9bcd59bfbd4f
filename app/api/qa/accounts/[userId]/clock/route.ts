import { z } from 'zod';
import { advanceClock, advanceSchema } from '@/lib/server/lab/clock';
import { defineLabAccountRoute, readLabBody } from '@/lib/server/lab/lab-route';
import { problem } from '@/lib/server/route';

const bodySchema = z.strictObject({ advance: advanceSchema }, 'Give an object such as {"advance": "P1D"}.');

export const POST = defineLabAccountRoute('lab.advanceClock', async ({ request, account }) => {
  const body = await readLabBody(request, bodySchema);
  if (!body.ok) return body.error;
  const advanced = await advanceClock(account.userId, body.value.advance);
  if (!advanced.ok) return problem(400, { code: 'invalid_input', fields: [{ path: 'advance', message: advanced.error.message }] });
  return Response.json({ now: new Date(advanced.value.now).toISOString() });
});
