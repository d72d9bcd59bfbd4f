import { z } from 'zod';
import { assert } from '@/lib/base/assert';
import { fieldErrors } from '@/lib/server/boundary';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listEntries } from '@/lib/server/credits/list-entries';
import { defineLabAccountRoute } from '@/lib/server/lab/lab-route';
import { problem } from '@/lib/server/route';

const wholeNumber = (min: number, max: number, fallback: number) => {
  const message = `Give a whole number from ${min} to ${max}.`;
  return z.coerce.number(message).int(message).min(min, message).max(max, message).default(fallback);
};

const querySchema = z.object({ after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0), limit: wholeNumber(1, 10_000, 1_000) });

export const GET = defineLabAccountRoute('lab.ledger', async ({ request, account }) => {
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem(400, { code: 'invalid_input', fields: fieldErrors(query.error) });
  const entries = await listEntries(account.userId, query.data.after, query.data.limit);
  const balance = await balanceView(account.userId);
  assert(balance !== null, 'an account of the lab has a balance');
  const { total, byType, held } = balance;
  return Response.json({ balance: total, byType, held, entries: entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })) });
});
