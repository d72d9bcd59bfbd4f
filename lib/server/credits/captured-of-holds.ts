import 'server-only';
import { db } from '@/lib/server/db';

/** What was charged in the end of these holds of an account, in credits, by their ids; what is still held or was given back as a whole is not among them. */
export async function capturedOfHolds(accountId: string, holdIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const holds = await db().hold.findMany({ where: { accountId, id: { in: [...holdIds] }, captured: { gt: 0 } }, select: { id: true, captured: true } });
  return new Map(holds.map(({ id, captured }) => [id, captured ?? 0]));
}
