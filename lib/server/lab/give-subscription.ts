import 'server-only';
import { randomUUID } from 'node:crypto';
import { Prisma } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { Grant } from '@/lib/credits/model';
import { itemOf, validityOf, type PlanId } from '@/lib/store/catalogue';
import { writeAccount } from '@/lib/server/credits/write-account';

/**
 * Gives an account of the lab a plan whose first period began `ageMs` ago, as if it had been bought then (E1). Given twice, it is given once:
 * the subscription has the account's id, and its period is a source of its own (G2).
 */
export async function giveSubscription(userId: string, plan: PlanId, ageMs: number): Promise<void> {
  const sourceRef = `period:${userId}:1`;
  await writeAccount<undefined, 'given_before'>(userId, { sourceRef }, ({ facts, now }) => {
    if (facts.grants.some(({ grant }) => grant.sourceRef === sourceRef)) return err('given_before');
    const { validFrom, validUntil } = validityOf(plan, now - ageMs);
    const grant: Grant = {
      id: randomUUID(), accountId: userId, type: 'subscription', amount: itemOf(plan).credits, validFrom, validUntil, sourceRef, createdAt: now, isGrace: false,
    };
    const decided = issueGrant(facts, { grant }, now);
    assert(decided.ok, 'the period of a plan can be granted');
    const subscription = Prisma.sql`
      INSERT INTO subscriptions (id, user_id, plan, status, anchor_at, periods, period_start_at, period_end_at, created_at)
      SELECT ${userId}, ${userId}, ${plan}, 'active', start, 1, start, to_timestamp(${validUntil}::bigint / 1000.0), start
      FROM to_timestamp(${validFrom}::bigint / 1000.0) AS start RETURNING 1`;
    return ok({ decision: decided.value, answer: undefined, companions: () => ({ statements: [subscription] }) });
  });
}
