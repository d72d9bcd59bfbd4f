import { beforeAll, describe, expect, it } from 'vitest';
import { usageByDay } from '@/lib/server/activity/usage-by-day';
import { moveClock } from '@/lib/server/credits/move-clock';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

/** Confirms `count` images of 10 credits each, of which `ready` arrive; none ends where `ready` is null. */
async function generate(person: TestPerson, count: 1 | 2 | 4, ready: number | null): Promise<string> {
  const started = await startGeneration(person.request({ input: { ...oneImage, count }, confirmedPrice: 10 * count }));
  if (!started.ok) throw new Error(started.error.code);
  const { generationId, assets } = started.value;
  if (ready === null) return generationId;
  await db().asset.updateMany({ where: { id: { in: assets.slice(0, ready).map(({ id }) => id) } }, data: { storageKey: 'key', mime: 'image/png' } });
  await endGeneration({ generationId, cause: 'completed', failure: ready === count ? null : 'unavailable' });
  return generationId;
}

async function rollUps(userId: string, grain: string) {
  const kept = await db().activityDay.findMany({ where: { accountId: userId, grain }, orderBy: [{ day: 'asc' }, { bucket: 'asc' }] });
  return kept.map(({ bucket, rows, subscription, purchased, activity, returned }) => [bucket, ...[rows, subscription, purchased, activity, returned].map(Number)]);
}

describe('roll-ups of the log', () => {
  it('[A1] follow each row from held to its end, in every grain', async () => {
    const person = await makePerson([{ type: 'subscription', amount: 16 }, { type: 'purchased', amount: 100 }]);
    const granted = [['granted///p', 1, 0, 100, 0, 0], ['granted///s', 1, 16, 0, 0, 0]];
    const held = await generate(person, 1, null);
    for (const grain of ['all', 'year', 'month', 'day']) {
      expect(await rollUps(person.userId, grain)).toEqual([...granted, ['held/generate-image/web/s', 1, 10, 0, 0, 0]]);
    }
    await db().asset.updateMany({ where: { generationId: held }, data: { storageKey: 'key', mime: 'image/png' } });
    await endGeneration({ generationId: held, cause: 'completed', failure: null });
    await generate(person, 2, 2);
    await generate(person, 4, 1);
    await generate(person, 1, 0);
    for (const grain of ['all', 'year', 'month', 'day']) {
      expect(await rollUps(person.userId, grain)).toEqual([
        ...granted,
        ['partly-used/generate-image/web/p', 1, 0, 10, 0, 30],
        ['returned/generate-image/web/p', 1, 0, 10, 0, 10],
        ['used/generate-image/web/s', 1, 10, 0, 0, 0],
        ['used/generate-image/web/sp', 1, 6, 14, 0, 0],
      ]);
    }
    expect((await verifyLedger()).firstFault).toBeNull();
  });

  it('[A1] count right when many write at once, refused attempts among them', async () => {
    const person = await makePerson([{ type: 'activity', amount: 200 }]);
    await Promise.all(Array.from({ length: 30 }, (_, index) => startGeneration(person.request({ surface: index % 2 === 0 ? 'web' : 'mobile' }))));
    const kept = await rollUps(person.userId, 'day');
    expect(kept.reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(31);
    expect(kept.filter(([bucket]) => String(bucket).startsWith('held')).reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(20);
    expect((await verifyLedger()).firstFault).toBeNull();
  });

  it.each([
    ['a raised roll-up', 'UPDATE activity_days SET rows = rows + 1'],
    ['an added one', "INSERT INTO activity_days SELECT account_id, 'day', '2020-01-01', bucket, status, tool, surface, 1, 0, 0, 0, 0 FROM activity_days WHERE grain = 'all'"],
    ['a deleted one', 'DELETE FROM activity_days'],
    ['a truncate', 'TRUNCATE activity_days'],
  ])('[A1] are refused to everybody else: %s', async (_, statement) => {
    await makePerson([{ type: 'activity', amount: 5 }]);
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/TC002|follows the activity log/);
  });

  it.each(['DELETE FROM activity_rows', 'TRUNCATE activity_rows'])('[A1] a row of the log stays: %s', async (statement) => {
    await makePerson([{ type: 'activity', amount: 5 }]);
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/TC008|stays/);
  });
});

describe('the command that verifies', () => {
  it.each([
    ['a roll-up that counts too much', "UPDATE activity_days SET rows = rows + 1 WHERE grain = 'month' AND account_id = $account", /roll-up .* of the month that begins on .* not what its rows add up to: 1 rows, but 2 counted/],
    ['a roll-up that is gone', "DELETE FROM activity_days WHERE grain = 'all' AND account_id = $account", /of all time is not .*: 1 rows, but none counted/],
    ['a row that says more than the ledger', "UPDATE activity_rows SET subscription = 11 WHERE status = 'used' AND account_id = $account", /By the log, 11 subscription credits were used; by the ledger, 10\./],
  ])('[A1] names %s', async (_, statement, sentence) => {
    const person = await makePerson([{ type: 'subscription', amount: 30 }]);
    await generate(person, 1, 1);
    const isOfRows = statement.includes('activity_rows');
    const [undo, table] = isOfRows ? ["UPDATE activity_rows SET subscription = 10 WHERE status = 'used' AND account_id = $account", null] : [null, 'activity_days'];
    const run = (sql: string) => db().$executeRawUnsafe(sql.replaceAll('$account', `'${person.userId}'`));
    if (table !== null) {
      await run('CREATE TABLE kept_days AS TABLE activity_days');
      await run('ALTER TABLE activity_days DISABLE TRIGGER USER');
    }
    try {
      await run(statement);
      const { firstFault } = await verifyLedger();
      expect(firstFault).toMatchObject({ accountId: person.userId, seq: null, rule: 'A1', sentence: expect.stringMatching(sentence) });
    } finally {
      if (undo !== null) await run(undo);
      if (table !== null) {
        await run('DELETE FROM activity_days');
        await run('INSERT INTO activity_days SELECT * FROM kept_days');
        await run('DROP TABLE kept_days');
        await run('ALTER TABLE activity_days ENABLE TRIGGER USER');
      }
    }
    expect((await verifyLedger()).firstFault).toBeNull();
  });
});

describe('usage by day', () => {
  let person: TestPerson;
  let firstDayAt: number;
  beforeAll(async () => {
    person = await makePerson([{ type: 'subscription', amount: 16 }, { type: 'purchased', amount: 100 }, { type: 'activity', amount: 40 }]);
    firstDayAt = Math.floor(Date.now() / dayMs) * dayMs;
    await generate(person, 2, 2);
    await moveClock(person.userId, dayMs);
    await generate(person, 1, 0);
    await moveClock(person.userId, dayMs);
    await generate(person, 4, 3);
    await generate(person, 1, null);
  });
  const day = (days: number) => new Date(firstDayAt + days * dayMs).toISOString().slice(0, 10);

  it('[A1] counts captures by type; what was returned or is held counts nothing', async () => {
    expect(await usageByDay(person.userId, firstDayAt, firstDayAt + 10 * dayMs)).toEqual([
      { day: day(0), subscription: 16, purchased: 4, activity: 0 },
      { day: day(2), subscription: 0, purchased: 30, activity: 0 },
    ]);
  });

  it('counts a day whole when the range holds a part of it', async () => {
    const days = async (fromAt: number, untilAt: number) => (await usageByDay(person.userId, fromAt, untilAt)).map((usage) => usage.day);
    expect(await days(firstDayAt + dayMs - 1, firstDayAt + 2 * dayMs + 1)).toEqual([day(0), day(2)]);
    expect(await days(firstDayAt + dayMs, firstDayAt + 2 * dayMs)).toEqual([]);
  });
});
