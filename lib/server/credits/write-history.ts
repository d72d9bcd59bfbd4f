import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { genesisHead, sealEntries } from '@/lib/credits/chain';
import type { ChainHead, Decision, Hold } from '@/lib/credits/model';
import type { ActivityWrite } from '@/lib/server/activity/activity-write';
import { insertActivity } from '@/lib/server/activity/insert-activity';
import { db } from '@/lib/server/db';
import { insertEntries, insertGrants, runTogether, sha256 } from '@/lib/server/credits/write-account';

/** A part of a history: decisions in the order in which they were made, and the rows of the log that tell of them. No hold is open at its end. */
export interface HistoryChapter {
  readonly decisions: readonly Decision[];
  readonly activity: readonly ActivityWrite[];
}

/** On a machine that does much else. */
const historyTimeoutMs = 10 * 60_000;

/**
 * Writes the history of an account that has none yet, chapter by chapter: what the lab needs for accounts that have lived long. All of it is one transaction, so
 * that nothing else (the sweep posts what has lapsed) writes into the middle of it, and the tables' own guards check every entry as they do any other.
 * The next chapter is made while the one before is written.
 * @throws where the account has entries already.
 */
export async function writeHistory(accountId: string, chapters: Iterable<HistoryChapter>): Promise<void> {
  await db().$transaction(
    async (tx) => {
      let head = genesisHead;
      let writing: Promise<void> = Promise.resolve();
      for (const chapter of chapters) {
        const { statements, last } = statementsOf(accountId, chapter, head);
        await writing;
        writing = head.seq === 0 ? begin(statements, tx) : runTogether(statements, [Prisma.sql`SELECT 1`], tx);
        head = last;
        // Whoever else is served by this process is served between chapters.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writing;
    },
    { timeout: historyTimeoutMs },
  );
}

/**
 * Writes the first chapter and has the tables counted anew. Until then a young database knows of a few entries for each account, and a connection keeps the
 * plans that it made for those: looking one hold up would go through all holds of this account, for each of its entries. PostgreSQL counts by itself only
 * what has been committed.
 */
async function begin(statements: readonly Prisma.Sql[], tx: Prisma.TransactionClient): Promise<void> {
  await runTogether(statements, [Prisma.sql`SELECT 1`], tx);
  await tx.$executeRaw`ANALYZE grants, grant_states, holds, ledger_entries, activity_rows`;
}

function statementsOf(accountId: string, { decisions, activity }: HistoryChapter, head: ChainHead): { statements: Prisma.Sql[]; last: ChainHead } {
  const grants = decisions.flatMap(({ newGrants }) => newGrants);
  const holds = new Map(decisions.flatMap(({ hold }) => (hold === null ? [] : [[hold.id, hold] as const])));
  const entries = sealEntries(accountId, decisions.flatMap((decision) => decision.entries), head, sha256);
  const newest = entries.at(-1);
  assert(newest !== undefined, 'a chapter tells of something');
  return {
    statements: [insertGrants(grants), insertEndedHolds([...holds.values()]), insertEntries(accountId, entries), insertActivity(accountId, activity)],
    last: { seq: newest.seq, hash: newest.hash },
  };
}

function insertEndedHolds(holds: readonly Hold[]): Prisma.Sql {
  const rows = holds.map(({ ending, allocations: _, ...hold }) => {
    assert(ending !== null, `hold ${hold.id} has ended`);
    return { ...hold, ...ending, deadlineAt: hold.createdAt + limits.holdMinutes * 60_000 };
  });
  return Prisma.sql`
    INSERT INTO holds (account_id, id, request_id, policy, amount, created_at, deadline_at, cause, captured, ended_at)
    SELECT h."accountId", h.id, h."requestId", h.policy, h.amount, to_timestamp(h."createdAt" / 1000.0), to_timestamp(h."deadlineAt" / 1000.0), h.cause,
      h.captured, to_timestamp(h."endedAt" / 1000.0)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS h("accountId" text, id text, "requestId" text, policy text, amount integer, "createdAt" bigint,
      "deadlineAt" bigint, cause text, captured integer, "endedAt" bigint)
    RETURNING 1`;
}
