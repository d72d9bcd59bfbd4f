import 'server-only';
import { db } from '@/lib/server/db';

/** G2: the grant that answers a source, or null where it has not granted yet. `validUntil` is ms since the epoch, null without end. */
export async function findGrantBySource(accountId: string, sourceRef: string): Promise<{ readonly id: string; readonly validUntil: number | null } | null> {
  const grant = await db().grant.findUnique({ where: { accountId_sourceRef: { accountId, sourceRef } }, select: { id: true, validUntil: true } });
  return grant === null ? null : { id: grant.id, validUntil: grant.validUntil?.getTime() ?? null };
}

/** When each of these sources granted (ms, account time); those that have not are not in it. */
export async function grantInstants(accountId: string, sourceRefs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const grants = await db().grant.findMany({ where: { accountId, sourceRef: { in: [...sourceRefs] } }, select: { sourceRef: true, createdAt: true } });
  return new Map(grants.map(({ sourceRef, createdAt }) => [sourceRef, createdAt.getTime()]));
}
