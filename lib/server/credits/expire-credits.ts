import 'server-only';
import { err, ok } from '@/lib/base/result';
import { expireDue } from '@/lib/credits/expire';
import { writeAccount } from '@/lib/server/credits/write-account';

/** L2, E5: posts the lapses of an account that are due by its own clock. */
export async function expireCredits(accountId: string): Promise<void> {
  await writeAccount(accountId, {}, ({ facts, now }) => {
    const decision = expireDue(facts, now);
    return decision.entries.length === 0 ? err('nothing_due' as const) : ok({ decision, answer: undefined });
  });
}
