import { expect, it } from 'vitest';
import { heavyLog } from '@/lib/scenarios/heavy-log';
import { writeHistory } from '@/lib/server/credits/write-history';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { makePerson } from '@/lib/server/testing/person';

/** Every connection has planned how to look a hold up. */
async function workOnEveryConnection(): Promise<void> {
  const people = await Promise.all(Array.from({ length: 2 * env().DATABASE_POOL }, () => makePerson([{ type: 'activity', amount: 10 }])));
  const started = await Promise.all(people.map((person) => startGeneration(person.request())));
  expect(started.every(({ ok }) => ok)).toBe(true);
}

/** Rows of `holds` that were read so far, by whatever way. */
async function holdsRead(): Promise<number> {
  await db().$queryRaw`SELECT pg_stat_force_next_flush()::text`;
  const [sum] = await db().$queryRaw<{ rows: bigint }[]>`SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS rows FROM pg_stat_user_tables WHERE relname = 'holds'`;
  return Number(sum?.rows);
}

it('[L3] a long history is written as fast into a young database: no entry is checked by going through all holds of the account', async () => {
  await workOnEveryConnection();
  // From here on the database knows that an account has one hold, and each connection plans by that.
  await db().$executeRaw`ANALYZE`;
  await workOnEveryConnection();
  const before = await holdsRead();
  const { userId, projectId } = await makePerson();
  await writeHistory(userId, heavyLog({ userId, projectId, projectName: 'Harbour film', now: Date.now(), rows: 12_000 }));
  const entries = await db().ledgerEntry.count({ where: { accountId: userId } });
  // The first chapter is written by the old plans: 270 for each entry of all. By those plans all of it would read 3,400.
  expect((await holdsRead()) - before).toBeLessThan(600 * entries);
}, 120_000);
