import 'server-only';
import type { Prisma } from '@/generated/prisma/client';

export interface SourceFault {
  readonly rule: 'G2' | 'E1';
  /** One full sentence. */
  readonly sentence: string;
}

/**
 * G2, E1: whether what was paid and what was granted are the same thing: each payment has the grant that it names, and no two periods of one subscription overlap,
 * whatever their source references are.
 */
export async function sourceFault(tx: Prisma.TransactionClient, accountId: string): Promise<SourceFault | null> {
  return (await paymentFault(tx, accountId)) ?? (await periodFault(tx, accountId));
}

async function paymentFault(tx: Prisma.TransactionClient, accountId: string): Promise<SourceFault | null> {
  const [unanswered] = await tx.$queryRaw<{ payment_ref: string; source_ref: string }[]>`
    SELECT p.payment_ref, p.source_ref FROM payments p
    WHERE p.user_id = ${accountId} AND p.source_ref IS NOT NULL
      AND NOT EXISTS (SELECT FROM grants g WHERE g.account_id = p.user_id AND g.source_ref = p.source_ref)
    ORDER BY p.paid_at, p.payment_ref LIMIT 1`;
  if (unanswered === undefined) return null;
  return { rule: 'G2', sentence: `Payment ${unanswered.payment_ref} was taken for ${unanswered.source_ref}, but nothing was granted for it.` };
}

async function periodFault(tx: Prisma.TransactionClient, accountId: string): Promise<SourceFault | null> {
  const [twice] = await tx.$queryRaw<{ subscription: string; first: string; second: string }[]>`
    SELECT subscription, first, second FROM (
      SELECT split_part(source_ref, ':', 2) AS subscription, lag(id) OVER periods AS first, id AS second, valid_from,
        max(valid_until) OVER (periods ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_at
      FROM grants WHERE account_id = ${accountId} AND source_ref LIKE 'period:%'
      WINDOW periods AS (PARTITION BY split_part(source_ref, ':', 2) ORDER BY valid_from, id)
    ) windows WHERE valid_from < ended_at ORDER BY valid_from, second LIMIT 1`;
  if (twice === undefined) return null;
  return { rule: 'E1', sentence: `Grants ${twice.first} and ${twice.second} are of periods of subscription ${twice.subscription} that overlap.` };
}
