import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Allocation, AccountFacts, BurnPolicy, ChainHead, CreditType, GrantState, Hold, HoldEndCause } from '@/lib/credits/model';
import { assert } from '@/lib/base/assert';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';

/** What a command names beside the grants that have something left or held. */
export interface NamedFacts {
  readonly holdId?: string;
  readonly requestId?: string;
  readonly sourceRef?: string;
  readonly grantId?: string;
  /** An expression of one JSON value that is read in the same statement: what the decision needs to know beside the account. */
  readonly beside?: Prisma.Sql;
}

/** An account as a decision needs it, and the point of the chain at which it was read. */
export interface LoadedAccount {
  readonly facts: AccountFacts;
  readonly head: ChainHead;
  /** Account time in ms (C1): real time plus the account's offset, never before the ledger's latest instant. */
  readonly now: number;
  readonly openHolds: number;
  /** The value of `NamedFacts.beside` as it came, else null. */
  readonly beside: unknown;
}

interface FactsRow {
  readonly seq: bigint;
  readonly head_hash: string;
  readonly last_at_ms: bigint;
  readonly clock_offset_ms: bigint;
  readonly grants: readonly GrantJson[] | null;
  readonly holds: readonly HoldJson[] | null;
  readonly open_holds: number;
  readonly beside: unknown;
}

interface GrantJson {
  id: string; type: CreditType; amount: number; validFrom: number; validUntil: number | null; createdAt: number; sourceRef: string; isGrace: boolean;
  left: number; held: number; captured: number; expired: number; revoked: number; revokeTarget: number;
}

interface HoldJson {
  id: string; requestId: string; policy: BurnPolicy; amount: number; createdAt: number; allocations: readonly Allocation[];
  cause: HoldEndCause | null; captured: number | null; endedAt: number | null;
}

/**
 * Reads one account in one statement.
 * @returns null where there is no such account.
 */
export async function loadAccount(accountId: string, named: NamedFacts = {}): Promise<LoadedAccount | null> {
  const rows = await db().$queryRaw<FactsRow[]>`
    SELECT a.seq, a.head_hash, (extract(epoch FROM a.last_at) * 1000)::bigint AS last_at_ms, a.clock_offset_ms,
      (SELECT json_agg(json_build_object(
          'id', g.id, 'type', g.type, 'amount', g.amount, 'sourceRef', g.source_ref, 'isGrace', g.is_grace,
          'validFrom', (extract(epoch FROM g.valid_from) * 1000)::bigint, 'validUntil', (extract(epoch FROM g.valid_until) * 1000)::bigint,
          'createdAt', (extract(epoch FROM g.created_at) * 1000)::bigint,
          'left', s.left_amount, 'held', s.held_amount, 'captured', s.captured, 'expired', s.expired, 'revoked', s.revoked,
          'revokeTarget', s.revoke_target))
        FROM grant_states s JOIN grants g ON g.account_id = s.account_id AND g.id = s.grant_id
        WHERE s.account_id = a.user_id AND (s.left_amount > 0 OR s.held_amount > 0
          OR (${named.grantId ?? null}::text IS NOT NULL AND g.id = ${named.grantId ?? null}::text)
          OR (${named.sourceRef ?? null}::text IS NOT NULL AND g.source_ref = ${named.sourceRef ?? null}::text))) AS grants,
      (SELECT json_agg(json_build_object(
          'id', h.id, 'requestId', h.request_id, 'policy', h.policy, 'amount', h.amount,
          'createdAt', (extract(epoch FROM h.created_at) * 1000)::bigint, 'cause', h.cause, 'captured', h.captured,
          'endedAt', (extract(epoch FROM h.ended_at) * 1000)::bigint,
          'allocations', (SELECT json_agg(json_build_object('grantId', l.grant_id, 'type', l.type, 'amount', l.amount) ORDER BY l.seq)
            FROM ledger_entries l WHERE l.account_id = h.account_id AND l.hold_id = h.id AND l.kind = 'hold')))
        FROM holds h WHERE h.account_id = a.user_id
          AND (h.id = ${named.holdId ?? null}::text OR h.request_id = ${named.requestId ?? null}::text)) AS holds,
      (SELECT count(*)::integer FROM holds h WHERE h.account_id = a.user_id AND h.cause IS NULL) AS open_holds,
      (${named.beside ?? Prisma.sql`NULL::json`}) AS beside
    FROM credit_accounts a WHERE a.user_id = ${accountId}`;
  const row = rows[0];
  if (row === undefined) return null;
  return {
    facts: {
      accountId,
      grants: (row.grants ?? []).map((grant) => grantState(accountId, grant)),
      holds: (row.holds ?? []).map((hold) => holdOf(accountId, hold)),
    },
    head: { seq: Number(row.seq), hash: row.head_hash },
    now: Math.max(systemNow() + Number(row.clock_offset_ms), Number(row.last_at_ms)),
    openHolds: row.open_holds,
    beside: row.beside,
  };
}

function grantState(accountId: string, json: GrantJson): GrantState {
  const { left, held, captured, expired, revoked, revokeTarget, ...grant } = json;
  return { grant: { accountId, ...grant }, left, held, captured, expired, revoked, revokeTarget };
}

function holdOf(accountId: string, json: HoldJson): Hold {
  const { cause, captured, endedAt, ...hold } = json;
  assert((cause === null) === (endedAt === null), `hold ${json.id} has half an ending`);
  const ending = cause !== null && endedAt !== null ? { cause, captured: captured ?? 0, endedAt } : null;
  return { accountId, ...hold, ending };
}
