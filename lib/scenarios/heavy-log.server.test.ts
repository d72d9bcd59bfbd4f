import { expect, it } from 'vitest';
import { heavyLog } from '@/lib/scenarios/heavy-log';
import { activityTotals } from '@/lib/server/activity/activity-totals';
import { expireCredits } from '@/lib/server/credits/expire-credits';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { writeHistory } from '@/lib/server/credits/write-history';
import { db } from '@/lib/server/db';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { makePerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;
const now = Date.now();

it('[L3] [A1] a long log is a year of entries that the ledger’s own guards took, and that verify; the account goes on from there', async () => {
  const person = await makePerson();
  const { userId, projectId } = person;
  await writeHistory(userId, heavyLog({ userId, projectId, projectName: 'Harbour film', now, rows: 4_000 }));
  expect((await verifyLedger()).firstFault).toBeNull();
  const rows = await db().activityRow.findMany({ where: { accountId: userId }, orderBy: { at: 'asc' } });
  expect(rows.length).toBeGreaterThanOrEqual(4_000);
  // Who checks in on which day is drawn, and with it what lapses: nine accounts of ten have as many rows as were asked for, one of hundreds a dozen more.
  expect(rows.length).toBeLessThan(4_100);
  expect(now - (rows[0]?.at.getTime() ?? 0)).toBeGreaterThan(364 * dayMs);
  expect(now - (rows.at(-1)?.at.getTime() ?? 0)).toBeLessThan(4 * dayMs);
  expect(rows.every(({ at, updatedAt }) => at.getTime() <= now && updatedAt.getTime() <= now)).toBe(true);
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['granted', 'used', 'partly-used', 'returned', 'lapsed']));
  expect(await db().hold.count({ where: { accountId: userId, cause: null } })).toBe(0);
  expect((await activityTotals(userId)).rows).toBe(rows.length);

  const started = await startGeneration(person.request());
  expect(started.ok).toBe(true);
  expect((await verifyLedger()).firstFault).toBeNull();
}, 120_000);

it('nothing writes into the middle of it: it is there whole, or not at all', async () => {
  const { userId, projectId } = await makePerson();
  const chapters = heavyLog({ userId, projectId, projectName: 'Harbour film', now, rows: 6_000 });
  function* watched() {
    for (const chapter of chapters) {
      yield chapter;
      // The sweep looks for what has lapsed, at any time.
      sweeps.push(expireCredits(userId));
    }
  }
  const sweeps: Promise<void>[] = [];
  await writeHistory(userId, watched());
  await Promise.all(sweeps);
  expect(sweeps.length).toBeGreaterThan(1);
  expect((await verifyLedger()).firstFault).toBeNull();
}, 120_000);

it('is refused to an account that has entries already', async () => {
  const { userId, projectId } = await makePerson([{ type: 'activity', amount: 5 }]);
  await expect(writeHistory(userId, heavyLog({ userId, projectId, projectName: 'Harbour film', now, rows: 500 }))).rejects.toThrow(/moved on|unique|exists/i);
  expect(await db().activityRow.count({ where: { accountId: userId } })).toBe(1);
});
