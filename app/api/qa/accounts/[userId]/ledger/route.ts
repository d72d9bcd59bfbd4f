import { z } from 'zod';
import { assert } from '@/lib/base/assert';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listEntries } from '@/lib/server/credits/list-entries';
import { defineLabAccountRoute } from '@/lib/server/lab/lab-route';
import { queryOf } from '@/lib/server/request-input';

const wholeNumber = (min: number, max: number, fallback: number) => {
  const message = `Give a whole number from ${min} to ${max}.`;
  return z.coerce.number(message).int(message).min(min, message).max(max, message).default(fallback);
};

const querySchema = z.object({ after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0), limit: wholeNumber(1, 10_000, 1_000) });

export const GET = defineLabAccountRoute('lab.ledger', async ({ request, account }) => {
  const query = queryOf(request, querySchema);
  if (!query.ok) return query.error;
  const entries = await listEntries(account.userId, query.value.after, query.value.limit);
  const balance = await balanceView(account.userId);
  assert(balance !== null, 'an account of the lab has a balance');
  const { total, byType, held } = balance;
  return Response.json({ balance: total, byType, held, entries: entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })) });
});
