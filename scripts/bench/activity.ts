import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { ActivityFilters } from '@/lib/activity/filters';
import { assert } from '@/lib/base/assert';
import { activityChart } from '@/lib/server/activity/activity-chart';
import { logTotals } from '@/lib/server/activity/activity-totals';
import { readCursor } from '@/lib/server/activity/cursor';
import { listActivity } from '@/lib/server/activity/list-activity';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

export interface ActivityBench {
  /** Rows of the short log and of the long one. */
  readonly rows: readonly [few: number, many: number];
  readonly rounds: number;
}

/** What is measured: something that the page asks for, of one account. */
type Question = (userId: string) => Promise<unknown>;

/** The rows were written until then. */
const untilAt = new Date('2026-11-22T12:00:00Z');
const rowsAtOnce = 50_000;

const page = (filters: ActivityFilters): Question => (userId) => listActivity(userId, filters);
const totals = (filters: ActivityFilters): Question => (userId) => logTotals(userId, filters);

/** A page from the middle of the log. */
async function laterPage(userId: string): Promise<unknown> {
  const first = await listActivity(userId, { to: '2025-06-01' }, null, 1);
  return listActivity(userId, {}, first.next === null ? null : readCursor(first.next));
}

const questions: Readonly<Record<string, Question>> = {
  'first page': page({}),
  'page from the middle': laterPage,
  'type activity': page({ type: 'activity' }),
  'status returned, mobile': page({ status: 'returned', surface: 'mobile' }),
  'a tool of long ago': page({ tool: 'voice' }),
  'five rows match': page({ status: 'revoked' }),
  'one filter of each kind': page({ type: 'purchased', tool: 'portrait', status: 'partly-used', surface: 'desktop', from: '2024-02-11', to: '2026-08-09' }),
  'nothing matches': page({ status: 'revoked', surface: 'web' }),
  'totals of all time': totals({}),
  'totals of a status': totals({ status: 'used' }),
  'totals of odd days': totals({ from: '2024-02-11', to: '2026-08-09' }),
  'chart of all time': (userId) => activityChart(userId, {}),
};

/** How long the log of one account takes to read when it is short and when it is long, in turns on the same database. */
export async function benchActivity({ rows, rounds }: ActivityBench, say: (line: string) => void): Promise<void> {
  const [few, many] = [await makeLog(rows[0], say), await makeLog(rows[1], say)];
  // What the database does by itself within a minute after so much was written.
  await db().$executeRaw`VACUUM ANALYZE`;
  const width = Math.max(...Object.keys(questions).map((name) => name.length));
  const number = (count: number) => count.toLocaleString('en');
  say(`\nMedian of ${rounds} rounds in ms, ${number(rows[0])} rows and ${number(rows[1])} rows of one account:`);
  let worst = 0;
  for (const [name, ask] of Object.entries(questions)) {
    const [fewMs, manyMs] = await measure(ask, [few, many], rounds);
    const ratio = manyMs / fewMs;
    worst = Math.max(worst, ratio);
    say(`  ${name.padEnd(width)} ${fewMs.toFixed(2).padStart(8)} ${manyMs.toFixed(2).padStart(8)}   ratio ${ratio.toFixed(2)}`);
  }
  say(`  worst ratio ${worst.toFixed(2)} (aim: below 2)`);
}

async function makeLog(rows: number, say: (line: string) => void): Promise<string> {
  const userId = randomUUID();
  await db().user.create({ data: { id: userId, email: `${userId}@example.com`, name: 'Bench' } });
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query(await readFile(new URL('activity-rows.sql', import.meta.url), 'utf8'));
  const startedAt = performance.now();
  for (let first = 1; first <= rows; first += rowsAtOnce) {
    await client.query('SELECT bench_activity($1, $2, $3, $4, $5)', [userId, first, Math.min(rows, first + rowsAtOnce - 1), rows, untilAt]);
  }
  await client.end();
  assert((await db().activityRow.count({ where: { accountId: userId } })) === rows, 'the log has as many rows as it is to have');
  say(`Made a log of ${rows.toLocaleString('en')} rows in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  return userId;
}

/** The median of each account's times, asked in turns. */
async function measure(ask: Question, accounts: readonly [string, string], rounds: number): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const warmUps = 8;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, userId] of accounts.entries()) {
      const startedAt = performance.now();
      await ask(userId);
      if (round >= 0) times[index]?.push(performance.now() - startedAt);
    }
  }
  return [median(times[0]), median(times[1])];
}

function median(times: readonly number[]): number {
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  assert(middle !== undefined, 'there is something measured');
  return middle;
}
