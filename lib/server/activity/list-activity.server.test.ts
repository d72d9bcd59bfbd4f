import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { passesFilters, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityRowView } from '@/lib/activity/row';
import { plainActivity } from '@/lib/server/activity/activity-write';
import { readCursor, writeCursor } from '@/lib/server/activity/cursor';
import { insertActivity } from '@/lib/server/activity/insert-activity';
import { listActivity } from '@/lib/server/activity/list-activity';
import { db } from '@/lib/server/db';
import { writeRows } from '@/lib/server/testing/activity-rows';
import { makePerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;
const firstAt = Date.parse('2026-11-01T00:00:00Z');

const rowsOf = (userId: string, count: number, seed: string) => writeRows(userId, { count, seed, firstAt, days: 21 });

async function readAll(userId: string, filters: ActivityFilters, pageRows: number, between?: () => Promise<void>): Promise<ActivityRowView[]> {
  const rows: ActivityRowView[] = [];
  for (let after: string | null = null; ; ) {
    const page = await listActivity(userId, filters, after === null ? null : readCursor(after), pageRows);
    expect(page.rows.length).toBeLessThanOrEqual(pageRows);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
    await between?.();
  }
}

const idsOf = (rows: readonly ActivityRowView[]): string[] => rows.map(({ id }) => id);

describe('pages', () => {
  let userId: string;
  let all: ActivityRowView[];
  beforeAll(async () => {
    ({ userId } = await makePerson());
    await rowsOf(userId, 157, 'pages');
    all = await readAll(userId, {}, 1_000);
  });

  it('come newest first, each row once', () => {
    expect(all).toHaveLength(157);
    const sorted = all.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
    expect(idsOf(all)).toEqual(idsOf(sorted));
    expect(new Set(idsOf(all)).size).toBe(157);
  });

  it.each([1, 7, 50, 156, 157, 158])('of %i rows show the same together', async (pageRows) => {
    expect(idsOf(await readAll(userId, {}, pageRows))).toEqual(idsOf(all));
  });

  it('neither repeat nor hide a row while new ones are written', async () => {
    const reader = await makePerson();
    await rowsOf(reader.userId, 60, 'before');
    const before = idsOf(await readAll(reader.userId, {}, 1_000));
    let seed = 0;
    const read = await readAll(reader.userId, {}, 10, () => rowsOf(reader.userId, 5, `meanwhile ${(seed += 1)}`));
    expect(new Set(idsOf(read)).size).toBe(read.length);
    expect(idsOf(read).filter((id) => before.includes(id))).toEqual(before);
  });

  it.each<ActivityFilters>([
    { type: 'activity' },
    { type: 'purchased', status: 'used' },
    { tool: 'other-tool' },
    { status: 'declined' },
    { surface: 'mobile' },
    { from: '2026-11-05', to: '2026-11-05' },
    { from: '2026-11-10' },
    { to: '2026-11-03', surface: 'web' },
    { type: 'subscription', tool: 'generate-image', status: 'held', surface: 'desktop', from: '2026-11-02', to: '2026-11-19' },
    { status: 'lapsed' },
  ])('with %j show what the filters say of the rows one by one', async (filters) => {
    const wanted = all.filter((row) => passesFilters(row, filters));
    expect(idsOf(await readAll(userId, filters, 9))).toEqual(idsOf(wanted));
  });

  it.each<ActivityFilters>([{ tool: 'rare-tool' }, { status: 'lapsed' }, { surface: 'mobile', tool: 'rare-tool' }, { tool: 'rare-tool', from: '2026-10-02' }])(
    'find %j behind more rows than are looked through, page by page',
    async (filters) => {
      const { userId: reader } = await makePerson();
      const rare = (index: number, surface: string) =>
        plainActivity(
          { id: randomUUID(), at: Date.parse('2026-10-01') + Math.floor(index / 4) * dayMs, kind: 'generation', status: 'used', tool: 'rare-tool', surface, balanceAfter: 1, generationId: randomUUID(),
            detail: { kind: 'generation', price: 1, outputCount: 1, outputsReady: 1, returned: 0, failure: null } },
          index % 2 === 0 ? { activity: 1 } : { purchased: 1 },
        );
      await db().$executeRaw(insertActivity(reader, Array.from({ length: 23 }, (_, index) => rare(index, index % 3 === 0 ? 'mobile' : 'web'))));
      await rowsOf(reader, 620, 'common');
      const everything = await readAll(reader, {}, 1_000);
      expect(everything).toHaveLength(643);
      const wanted = everything.filter((row) => passesFilters(row, filters));
      for (const pageRows of [4, 50]) expect(idsOf(await readAll(reader, filters, pageRows))).toEqual(idsOf(wanted));
    },
  );

  it('never show a row of somebody else, whatever the cursor says', async () => {
    const other = await makePerson();
    await rowsOf(other.userId, 30, 'other');
    const newest = all[0];
    const cursor = newest === undefined ? null : { at: newest.at + dayMs, id: newest.id };
    const page = await listActivity(other.userId, {}, cursor, 100);
    const mine = new Set(idsOf(all));
    expect(page.rows).toHaveLength(30);
    expect(page.rows.filter(({ id }) => mine.has(id))).toEqual([]);
  });

  it.each([
    ['activity_rows_newest_idx', 'true'],
    ['activity_rows_bucket_idx', "bucket = 'used/generate-image/web/s'"],
  ])('are found by %s from the place where they begin', async (index, condition) => {
    const [plan] = await db().$transaction(async (tx) => {
      // Tables of tests are so small that sorting them all would be cheaper.
      for (const way of ['seqscan', 'bitmapscan']) await tx.$executeRawUnsafe(`SET LOCAL enable_${way} = off`);
      return tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN (FORMAT JSON) SELECT at, id FROM activity_rows
        WHERE account_id = '${userId}' AND ${condition} AND (at, id) < (now(), 'x') ORDER BY at DESC, id DESC LIMIT 51`);
    });
    const text = JSON.stringify(plan);
    expect(text).toContain(index);
    expect(text).not.toContain('"Sort"');
  });
});

describe('cursors', () => {
  it('are read back', () => {
    const cursor = { at: firstAt, id: randomUUID() };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  it.each(['', 'x', '%', Buffer.from('[1]').toString('base64url'), Buffer.from('["a","b"]').toString('base64url'), Buffer.from('[-1,"b"]').toString('base64url'), Buffer.from('[1,"\\u0000"]').toString('base64url')])(
    'refuse %j',
    (text) => {
      expect(readCursor(text)).toBeNull();
    },
  );
});
