import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { Prisma } from '@/generated/prisma/client';
import { ok, type Result } from '@/lib/base/result';
import { applyEntries } from '@/lib/credits/apply';
import { spendable, type Spendable } from '@/lib/credits/balance';
import { sealEntries } from '@/lib/credits/chain';
import { assertAccount } from '@/lib/credits/invariants';
import type { AccountFacts, Decision } from '@/lib/credits/model';
import { activityOfDecision, type RevokeWhy } from '@/lib/server/activity/activity-of-decision';
import { insertActivity } from '@/lib/server/activity/insert-activity';
import type { ActivityWrite } from '@/lib/server/activity/activity-write';
import { inTurn } from '@/lib/server/credits/account-turns';
import { loadAccount, type LoadedAccount, type NamedFacts } from '@/lib/server/credits/facts';
import { isConflict } from '@/lib/server/credits/conflicts';
import { db } from '@/lib/server/db';
import { systemNow } from '@/lib/server/clock';
import { limits } from '@/lib/base/limits';
import { notifySql, type UpdateNotice } from '@/lib/server/updates/notice';

/** What is written in one statement with the ledger entries: all of it lands, or nothing does. */
export interface Companions {
  /** Statements that write other tables, each a data-modifying query (`INSERT … RETURNING 1`). */
  readonly statements?: readonly Prisma.Sql[];
  /** Rows of the activity log beside those that follow from the entries by themselves (grants, lapses, revokes). */
  readonly activity?: readonly ActivityWrite[];
  /** A select whose function calls belong to the transaction, such as adding a job. */
  readonly calls?: readonly Prisma.Sql[];
  readonly notice?: Omit<UpdateNotice, 'accountId' | 'activityIds'>;
}

/** A decision with what accompanies it. `companions` is given the account as it is afterwards. */
export interface Plan<T> {
  readonly decision: Decision;
  readonly answer: T;
  readonly companions?: (after: AfterWrite) => Companions;
  /** R1: for the log, where credits are revoked. */
  readonly why?: RevokeWhy | null;
}

export interface AfterWrite {
  readonly facts: AccountFacts;
  readonly balance: Spendable;
  /** Account time, ms. */
  readonly now: number;
}

const maxTries = 40;

/** Where there is no such account: a programmer's error, as accounts open with their users. */
export class UnknownAccountError extends Error {}

/**
 * The one way in which the ledger is written: read the facts, decide (pure), write in one statement that the database refuses if the
 * ledger moved on meanwhile; then decide anew. The entries, the state that follows from them, the activity rows and whatever
 * accompanies them are one transaction (A1).
 * @param decide is given the facts and account time (ms); it may run more than once and must not have effects. Its refusal writes nothing.
 * @throws UnknownAccountError
 */
export async function writeAccount<T, E>(
  accountId: string,
  named: NamedFacts,
  decide: (account: LoadedAccount) => Result<Plan<T>, E> | Promise<Result<Plan<T>, E>>,
): Promise<Result<T, E>> {
  return inTurn(accountId, async () => {
    for (let attempt = 1; ; attempt += 1) {
      const account = await loadAccount(accountId, named);
      if (account === null) throw new UnknownAccountError(accountId);
      const decided = await decide(account);
      if (!decided.ok) return decided;
      try {
        await commit(account, decided.value);
        return ok(decided.value.answer);
      } catch (error) {
        if (!isConflict(error) || attempt >= maxTries) throw error;
        await pause(attempt);
      }
    }
  });
}

/** Spread, so that two nodes that collide do not collide again at once. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(4 * attempt, 60)));
}

async function commit<T>(account: LoadedAccount, plan: Plan<T>): Promise<void> {
  const { facts, head, now } = account;
  assertAccount(facts);
  const afterFacts = applyEntries(facts, plan.decision);
  assertAccount(afterFacts);
  const after: AfterWrite = { facts: afterFacts, balance: spendable(afterFacts.grants, now), now };
  const companions = plan.companions?.(after) ?? {};
  const activity = [...activityOfDecision(plan.decision, after, randomUUID, plan.why), ...(companions.activity ?? [])];
  const entries = sealEntries(facts.accountId, plan.decision.entries, head, sha256);
  const notice: UpdateNotice = { accountId: facts.accountId, activityIds: activity.map((row) => row.id), ...companions.notice };
  const statements: Prisma.Sql[] = [];
  if (plan.decision.newGrants.length > 0) statements.push(insertGrants(plan.decision.newGrants));
  if (plan.decision.hold !== null) statements.push(writeHold(plan.decision.hold, systemNow()));
  if (entries.length > 0) statements.push(insertEntries(facts.accountId, entries));
  statements.push(...(companions.statements ?? []));
  if (activity.length > 0) statements.push(insertActivity(facts.accountId, activity));
  await runTogether(statements, [...(companions.calls ?? []), notifySql(notice)]);
}

/** One statement is one transaction and one round trip: data-modifying queries side by side, then the function calls. */
export async function runTogether(statements: readonly Prisma.Sql[], calls: readonly Prisma.Sql[], client: Prisma.TransactionClient = db()): Promise<void> {
  const parts = statements.map((statement, index) => Prisma.sql`${Prisma.raw(`part_${index}`)} AS (${statement})`);
  const select = Prisma.sql`SELECT ${Prisma.join(calls.map((call) => Prisma.sql`(${call})::text`))}`;
  await client.$queryRaw(parts.length === 0 ? select : Prisma.sql`WITH ${Prisma.join(parts)} ${select}`);
}

/** A query that writes grants. */
export function insertGrants(grants: Decision['newGrants']): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO grants (account_id, id, type, amount, valid_from, valid_until, created_at, source_ref, is_grace)
    SELECT g."accountId", g.id, g.type, g.amount, to_timestamp(g."validFrom" / 1000.0), to_timestamp(g."validUntil" / 1000.0),
      to_timestamp(g."createdAt" / 1000.0), g."sourceRef", g."isGrace"
    FROM jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) AS g("accountId" text, id text, type text, amount integer, "validFrom" bigint,
      "validUntil" bigint, "createdAt" bigint, "sourceRef" text, "isGrace" boolean)
    RETURNING 1`;
}

function writeHold(hold: NonNullable<Decision['hold']>, systemNowMs: number): Prisma.Sql {
  if (hold.ending === null) {
    const deadlineAt = systemNowMs + limits.holdMinutes * 60_000;
    return Prisma.sql`
      INSERT INTO holds (account_id, id, request_id, policy, amount, created_at, deadline_at)
      VALUES (${hold.accountId}, ${hold.id}, ${hold.requestId}, ${hold.policy}, ${hold.amount}::integer,
        to_timestamp(${hold.createdAt}::bigint / 1000.0), to_timestamp(${deadlineAt}::bigint / 1000.0))
      RETURNING 1`;
  }
  return Prisma.sql`
    UPDATE holds SET cause = ${hold.ending.cause}, captured = ${hold.ending.captured}::integer,
      ended_at = to_timestamp(${hold.ending.endedAt}::bigint / 1000.0)
    WHERE account_id = ${hold.accountId} AND id = ${hold.id}
    RETURNING 1`;
}

/** A query that writes sealed entries; the ledger's trigger folds them. */
export function insertEntries(accountId: string, entries: ReturnType<typeof sealEntries>): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO ledger_entries (account_id, seq, at, kind, type, grant_id, amount, hold_id, request_id, cause, revoke_target, previous_hash, hash)
    SELECT ${accountId}::text, e.seq, to_timestamp(e.at / 1000.0), e.kind, e.type, e."grantId", e.amount, e."holdId", e."requestId", e.cause,
      e."revokeTarget", e."previousHash", e.hash
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e(seq bigint, at bigint, kind text, type text, "grantId" text, amount integer,
      "holdId" text, "requestId" text, cause text, "revokeTarget" integer, "previousHash" text, hash text)
    RETURNING 1`;
}

/** Lower-case hexadecimal SHA-256 of the UTF-8 of a text: the chain's hash function (L3). */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
