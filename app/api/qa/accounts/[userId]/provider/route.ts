import { behaviourSchema } from '@/lib/server/lab/behaviour-schema';
import { defineLabAccountRoute, readLabBody } from '@/lib/server/lab/lab-route';
import { setLabBehaviour } from '@/lib/server/lab/provider-behaviour';

export const POST = defineLabAccountRoute('lab.setProvider', async ({ request, account }) => {
  const body = await readLabBody(request, behaviourSchema);
  if (!body.ok) return body.error;
  await setLabBehaviour(account.userId, body.value);
  return new Response(null, { status: 204 });
});
