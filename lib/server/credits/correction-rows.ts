import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';

/** Who puts something right, and why. */
export interface CorrectionNote {
  /** G2: the operator's reference, unique in the account: 1 to 80 letters, digits, dots, dashes and underscores. */
  readonly ref: string;
  /** 3 to 300 characters; people read it in their log. */
  readonly reason: string;
  /** 1 to 100 characters. */
  readonly operator: string;
}

/** A row of `corrections`, to be written beside what it explains. */
export interface CorrectionRow {
  readonly accountId: string;
  readonly kind: 'grant' | 'revoke' | 'refund';
  readonly note: CorrectionNote;
  /** What was asked for. The same reference must always ask for the same. */
  readonly content: object;
  readonly outcome: { readonly grantId: string };
  /** Account time, ms. */
  readonly now: number;
}

/** The statement that writes a correction. It is refused where the reference has been used in this account. */
export function insertCorrection({ accountId, kind, note, content, outcome, now }: CorrectionRow): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO corrections (account_id, ref, kind, grant_id, reason, operator, content, outcome, at, made_at)
    VALUES (${accountId}, ${note.ref}, ${kind}, ${outcome.grantId}, ${note.reason}, ${note.operator}, ${JSON.stringify(content)}::jsonb,
      ${JSON.stringify(outcome)}::jsonb, ${new Date(now)}, ${new Date(systemNow())})
    RETURNING 1`;
}

/** A correction that has this reference already, as `knownCorrection` reads it. */
export interface KnownCorrection<Outcome> {
  /** Whether it asked for the same. */
  readonly isSame: boolean;
  readonly outcome: Outcome;
  readonly reason: string;
  /** Real time, ms. */
  readonly madeAt: number;
}

/** An expression of one JSON value: the correction of this account that has the reference (`KnownCorrection`), or null. */
export function knownCorrection(accountId: string, ref: string, content: object): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object('isSame', c.content = ${JSON.stringify(content)}::jsonb, 'outcome', c.outcome, 'reason', c.reason,
      'madeAt', (extract(epoch FROM c.made_at) * 1000)::bigint)
    FROM corrections c WHERE c.account_id = ${accountId} AND c.ref = ${ref}`;
}

/** A correction as it is told afterwards. `at` is account time, `madeAt` real time, both in ms. */
export interface KeptCorrection extends CorrectionNote {
  readonly kind: string;
  readonly grantId: string;
  readonly at: number;
  readonly madeAt: number;
}

/** The corrections of an account, the latest first. */
export async function listCorrections(accountId: string): Promise<readonly KeptCorrection[]> {
  const rows = await db().correction.findMany({ where: { accountId }, orderBy: [{ madeAt: 'desc' }, { ref: 'asc' }] });
  return rows.map(({ ref, kind, grantId, reason, operator, at, madeAt }) => ({ ref, kind, grantId, reason, operator, at: at.getTime(), madeAt: madeAt.getTime() }));
}
