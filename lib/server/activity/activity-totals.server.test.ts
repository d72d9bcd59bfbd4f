import { beforeAll, describe, expect, it } from 'vitest';
import { passesFilters, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityRowView } from '@/lib/activity/row';
import { outcomeOf, type ActivityTotals } from '@/lib/activity/totals';
import { activityChart } from '@/lib/server/activity/activity-chart';
import { activityTotals } from '@/lib/server/activity/activity-totals';
import { listActivity } from '@/lib/server/activity/list-activity';
import { moveClock } from '@/lib/server/credits/move-clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { writeRows } from '@/lib/server/testing/activity-rows';
import { makePerson, oneImage } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;
const none = { subscription: 0, purchased: 0, activity: 0 };
const noOutcome = () => ({ used: { ...none }, held: { ...none }, returned: { ...none }, granted: { ...none }, lapsed: { ...none }, revoked: { ...none } });

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
    const { byOutcome, byTool, rows } = await activityTotals(person.userId);
    const { held, returned, ...folded } = noOutcome();
    const counted: Record<string, keyof typeof folded> = { capture: 'used', grant: 'granted', expire: 'lapsed', revoke: 'revoked' };
    for (const entry of await db().ledgerEntry.findMany({ where: { accountId: person.userId } })) {
      const outcome = counted[entry.kind];
      if (outcome !== undefined) folded[outcome][entry.type as keyof typeof none] += entry.amount;
    }
    expect(byOutcome).toMatchObject(folded);
    expect(byOutcome.used.subscription + byOutcome.used.purchased).toBe(30);
    expect([byOutcome.held, byOutcome.returned]).toEqual([{ ...held, purchased: 10 }, { ...returned, subscription: 16, purchased: 4 }]);
    expect(byOutcome.lapsed).toEqual({ ...none, activity: 40 });
    expect(rows).toBe(await db().activityRow.count({ where: { accountId: person.userId } }));
    expect(byTool).toEqual([{ tool: 'generate-image', rows: 6, used: byOutcome.used, returned: 20 }]);
  });

  it('are zero for somebody who has nothing, whatever others have', async () => {
    const { userId } = await makePerson();
    expect(await activityTotals(userId)).toEqual({ rows: 0, byOutcome: noOutcome(), byTool: [] });
  });
});

/** What the server sums in roll-ups, summed row by row. */
function sumOf(rows: readonly ActivityRowView[]): Pick<ActivityTotals, 'rows' | 'byOutcome'> {
  const byOutcome = noOutcome();
  for (const { status, amounts } of rows) {
    const outcome = outcomeOf(status);
    if (outcome !== null) for (const { type, amount } of amounts) byOutcome[outcome][type] += amount;
  }
  return { rows: rows.length, byOutcome };
}

describe('totals and chart under filters', () => {
  let userId: string;
  let all: readonly ActivityRowView[];
  beforeAll(async () => {
    ({ userId } = await makePerson());
    await writeRows(userId, { count: 2_000, seed: 'totals', firstAt: Date.parse('2024-11-20'), days: 700 });
    ({ rows: all } = await listActivity(userId, {}, null, 10_000));
  });

  it.each<ActivityFilters>([
    {},
    { type: 'activity' },
    { tool: 'other-tool', surface: 'web' },
    { status: 'partly-used' },
    { status: 'lapsed' },
    { from: '2025-02-11' },
    { to: '2025-12-31' },
    { from: '2024-12-15', to: '2026-02-02' },
    { type: 'purchased', status: 'used', from: '2025-01-01', to: '2025-12-31' },
    { from: '2025-03-03', to: '2025-03-03' },
  ])('[A1] equal the rows one by one: %j', async (filters) => {
    const wanted = all.filter((row) => passesFilters(row, filters));
    const totals = await activityTotals(userId, filters);
    expect(totals).toMatchObject(sumOf(wanted));
    for (const { tool, rows, used } of totals.byTool) {
      const ofTool = wanted.filter((row) => row.tool === tool);
      expect({ rows, used }).toEqual({ rows: ofTool.length, used: sumOf(ofTool).byOutcome.used });
    }
    expect(totals.byTool.reduce((sum, { rows }) => sum + rows, 0)).toBe(wanted.length);
    const { points, outcome } = await activityChart(userId, filters);
    const sum = (type: keyof typeof none) => points.reduce((total, point) => total + point[type], 0);
    expect({ subscription: sum('subscription'), purchased: sum('purchased'), activity: sum('activity') }).toEqual(totals.byOutcome[outcome]);
  });

  it('go by day, week, month with the range, each step where it belongs', async () => {
    const day = await activityChart(userId, { from: '2025-03-03', to: '2025-04-20' });
    expect([day.step, day.points.length]).toEqual(['day', 49]);
    const week = await activityChart(userId, { from: '2025-03-05', to: '2025-12-31' });
    expect([week.step, week.points[0]?.day]).toEqual(['week', '2025-03-03']);
    const month = await activityChart(userId, { from: '2024-11-25', to: '2026-06-10' });
    expect([month.step, month.points[0]?.day, month.points.at(-1)?.day]).toEqual(['month', '2024-11-01', '2026-06-01']);
    const january = all.filter((row) => passesFilters(row, { from: '2025-01-01', to: '2025-01-31' }));
    expect(month.points[2]).toEqual({ day: '2025-01-01', ...sumOf(january).byOutcome.used });
  });

  it('[C1] go up to today by the account’s clock', async () => {
    const person = await makePerson([{ type: 'activity', amount: 5 }]);
    await moveClock(person.userId, 40 * dayMs);
    const { step, points, outcome } = await activityChart(person.userId, { status: 'granted' });
    const today = new Date(Date.now() + 40 * dayMs).toISOString().slice(0, 10);
    expect([step, outcome, points.length, points.at(-1)?.day]).toEqual(['day', 'granted', 41, today]);
    expect(points[0]).toMatchObject({ activity: 5 });
  });
});
