import 'server-only';
import { assert } from '@/lib/base/assert';
import { oneOf } from '@/lib/base/one-of';
import { creditTypes, type GrantState } from '@/lib/credits/model';
import { db } from '@/lib/server/db';

/** The latest grants of an account of which nothing is left and nothing is held, the newest first. */
export async function loadFinishedGrants(accountId: string, limit: number): Promise<GrantState[]> {
  const grants = await db().grant.findMany({
    where: { accountId, state: { leftAmount: 0, heldAmount: 0 } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { state: true },
  });
  return grants.map(({ state, ...row }) => {
    assert(state !== null, `grant ${row.id} has a state`);
    const instants = { validFrom: row.validFrom.getTime(), validUntil: row.validUntil?.getTime() ?? null, createdAt: row.createdAt.getTime() };
    const { captured, expired, revoked, revokeTarget } = state;
    return { grant: { ...row, type: oneOf(creditTypes, row.type), ...instants }, left: 0, held: 0, captured, expired, revoked, revokeTarget };
  });
}
