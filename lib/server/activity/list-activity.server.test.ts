import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { passesFilters, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityRowView } from '@/lib/activity/row';
import { createPrng, intBetween, pick } from '@/lib/base/prng';
import { activityTotals } from '@/lib/server/credits/account-totals';
import { plainActivity } from '@/lib/server/activity/activity-write';
import { readCursor, writeCursor } from '@/lib/server/activity/cursor';
import { insertActivity } from '@/lib/server/activity/insert-activity';
import { listActivity } from '@/lib/server/activity/list-activity';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { makePerson, oneImage } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;
const firstAt = Date.parse('2026-11-01T00:00:00Z');

/** Writes rows that differ in everything that is filtered by; several share one instant. */
async function writeRows(userId: string, count: number, seed: string): Promise<void> {
  const random = createPrng(seed);
  const rows = Array.from({ length: count }, () => {
    const status = pick(random, ['held', 'used', 'partly-used', 'returned', 'declined'] as const);
    const detail = { kind: 'generation', price: 10, outputCount: 1, outputsReady: 1, returned: 0, failure: null } as const;
    const at = firstAt + intBetween(random, 0, 20) * dayMs + intBetween(random, 0, 3) * 1000;
    const where = { tool: pick(random, ['generate-image', 'other-tool']), surface: pick(random, ['web', 'desktop', 'mobile']) };
    const amounts = { [pick(random, ['subscription', 'purchased', 'activity'])]: intBetween(random, 1, 9), purchased: intBetween(random, 0, 1) };
    return plainActivity({ id: randomUUID(), at, kind: 'generation', status, detail, balanceAfter: 5, generationId: randomUUID(), ...where }, amounts);
  });
  await db().$executeRaw(insertActivity(userId, rows));
}

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
    await writeRows(userId, 157, 'pages');
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
    await writeRows(reader.userId, 60, 'before');
    const before = idsOf(await readAll(reader.userId, {}, 1_000));
    let seed = 0;
    const read = await readAll(reader.userId, {}, 10, () => writeRows(reader.userId, 5, `meanwhile ${(seed += 1)}`));
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

  it('never show a row of somebody else, whatever the cursor says', async () => {
    const other = await makePerson();
    await writeRows(other.userId, 30, 'other');
    const newest = all[0];
    const cursor = newest === undefined ? null : { at: newest.at + dayMs, id: newest.id };
    const page = await listActivity(other.userId, {}, cursor, 100);
    const mine = new Set(idsOf(all));
    expect(page.rows).toHaveLength(30);
    expect(page.rows.filter(({ id }) => mine.has(id))).toEqual([]);
  });

  it('are found by the index from the place where they begin', async () => {
    const [plan] = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN (FORMAT JSON) SELECT * FROM activity_rows
        WHERE account_id = ${userId} AND at <= now() AND (at < now() OR id < 'x') ORDER BY at DESC, id DESC LIMIT 51`;
    });
    const text = JSON.stringify(plan);
    expect(text).toContain('activity_rows_newest_idx');
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

describe('totals', () => {
  it('[A1] [L2] count captures, and equal a fold of the ledger', async () => {
    const person = await makePerson([
      { type: 'subscription', amount: 26 },
      { type: 'purchased', amount: 50 },
      { type: 'activity', amount: 40, validFrom: Date.now() - 2 * dayMs, validUntil: Date.now() - dayMs },
    ]);
    for (let index = 0; index < 6; index += 1) {
      const started = await startGeneration(person.request({ input: { ...oneImage, seed: index } }));
      if (!started.ok) throw new Error(started.error.code);
      const { generationId } = started.value;
      if (index % 2 === 0) await db().asset.updateMany({ where: { generationId }, data: { storageKey: 'key', mime: 'image/png' } });
      if (index < 5) await endGeneration({ generationId, cause: 'completed', failure: index % 2 === 0 ? null : 'unavailable' });
    }
    const totals = await activityTotals(person.userId);
    const folded = { subscription: { used: 0, granted: 0, lapsed: 0, revoked: 0 }, purchased: { used: 0, granted: 0, lapsed: 0, revoked: 0 }, activity: { used: 0, granted: 0, lapsed: 0, revoked: 0 } };
    const counted: Record<string, 'used' | 'granted' | 'lapsed' | 'revoked'> = { capture: 'used', grant: 'granted', expire: 'lapsed', revoke: 'revoked' };
    for (const entry of await db().ledgerEntry.findMany({ where: { accountId: person.userId } })) {
      const total = counted[entry.kind];
      if (total !== undefined) folded[entry.type as keyof typeof folded][total] += entry.amount;
    }
    expect(totals).toEqual(folded);
    expect(totals.subscription.used + totals.purchased.used).toBe(30);
    expect(totals.activity).toEqual({ used: 0, granted: 40, lapsed: 40, revoked: 0 });
    const rows = await db().activityRow.findMany({ where: { accountId: person.userId, status: { in: ['used', 'partly-used'] } } });
    expect(rows.reduce((sum, row) => sum + row.subscription + row.purchased + row.activity, 0)).toBe(30);
  });

  it('are zero for somebody who has nothing, whatever others have', async () => {
    const { userId } = await makePerson();
    const none = { used: 0, granted: 0, lapsed: 0, revoked: 0 };
    expect(await activityTotals(userId)).toEqual({ subscription: none, purchased: none, activity: none });
  });
});
