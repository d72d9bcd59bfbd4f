import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { assert } from '@/lib/base/assert';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { env } from '@/lib/server/env';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { providerName } from '@/lib/server/providers/providers';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';

export interface SpendBench {
  readonly accounts: number;
  readonly callers: number;
  /** Of each way and round. */
  readonly spends: number;
  readonly rounds: number;
}

/** One way to spend 10 credits of somebody's. */
type Spend = (person: TestPerson) => Promise<void>;

interface Round {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/**
 * Spends per second of the server function that the app calls, beside the same spend as one bare function of the database, in turns on the same
 * database, so that whatever else this machine does falls on both.
 */
export async function benchSpend(plan: SpendBench, say: (line: string) => void): Promise<void> {
  say(`Making ${plan.accounts} accounts …`);
  const people = await makePeople(plan.accounts);
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL });
  await pool.query(await readFile(new URL('bare-spend.sql', import.meta.url), 'utf8'));
  const ways = { startGeneration: productSpend, 'bare SQL function': bareSpend(pool) };
  const results = new Map<string, Round[]>();
  for (let round = 0; round <= plan.rounds; round += 1) {
    for (const [name, spend] of Object.entries(ways)) {
      const measured = await measure(people, spend, plan);
      // The first round warms up connections, plans and the compiler.
      if (round > 0) results.set(name, [...(results.get(name) ?? []), measured]);
      // Plans that were made for empty tables are made anew.
      if (round === 0) await pool.query('ANALYZE');
      say(`  ${round === 0 ? 'warm-up' : `round ${round}`}  ${line(name, measured)}`);
    }
  }
  await pool.end();
  report(results, plan, say);
  const { firstFault, entries } = await verifyLedger();
  assert(firstFault === null, `the ledger holds after the benchmark: ${JSON.stringify(firstFault)}`);
  say(`The ledger of ${entries} entries was replayed: every rule holds.`);
}

/** A little of a subscription, so that many spends cross from one grant to the next, and enough of what was bought. */
async function makePeople(count: number): Promise<TestPerson[]> {
  const people: TestPerson[] = [];
  while (people.length < count) {
    const batch = Array.from({ length: Math.min(16, count - people.length) }, () =>
      makePerson([
        { type: 'subscription', amount: 55, validUntil: Date.now() + 30 * 24 * 3_600_000 },
        { type: 'purchased', amount: 1_000_000 },
      ]),
    );
    people.push(...(await Promise.all(batch)));
  }
  return people;
}

const productSpend: Spend = async (person) => {
  const started = await startGeneration(person.request());
  assert(started.ok, 'a spend succeeds');
};

function bareSpend(pool: pg.Pool): Spend {
  return async (person) => {
    const { userId, projectId, requestId, tool, surface, input } = person.request();
    const values = [userId, projectId, 'Harbour film', requestId, tool, surface, JSON.stringify(input), 'content', providerName(tool), 10, 1, new Date()];
    const text = 'SELECT bench_spend($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS answer';
    const { rows } = await pool.query<{ answer: string }>({ name: 'bench-spend', text, values });
    assert(rows[0]?.answer.length === randomUUID().length, `a spend succeeds, not ${rows[0]?.answer}`);
  };
}

async function measure(people: readonly TestPerson[], spend: Spend, { callers, spends }: SpendBench): Promise<Round> {
  const durationsMs: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const caller = async (): Promise<void> => {
    while (next < spends) {
      // A stride that shares no factor with the number of accounts visits them all, in an order that callers do not follow together.
      const person = people[(next * 7_919) % people.length];
      next += 1;
      assert(person !== undefined, 'there are accounts');
      const from = performance.now();
      await spend(person);
      durationsMs.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - startedAt) / 1000;
  durationsMs.sort((a, b) => a - b);
  const at = (share: number): number => durationsMs[Math.floor(share * (durationsMs.length - 1))] ?? 0;
  return { perSecond: spends / seconds, medianMs: at(0.5), p99Ms: at(0.99) };
}

const line = (name: string, { perSecond, medianMs, p99Ms }: Round): string =>
  `${name.padEnd(18)} ${perSecond.toFixed(0).padStart(6)} spends/s   median ${medianMs.toFixed(1)} ms   p99 ${p99Ms.toFixed(1)} ms`;

function report(results: ReadonlyMap<string, readonly Round[]>, { accounts, callers, spends, rounds }: SpendBench, say: (line: string) => void): void {
  say(`\nSpends of 10 credits, ${accounts} accounts, ${callers} callers, ${spends} spends a round, median of ${rounds} rounds:`);
  for (const [name, measured] of results) {
    const round = medianBy(measured, ({ perSecond }) => perSecond);
    say(`  ${line(name, round)}`);
  }
  // Each round by itself: what else the machine does changes from round to round.
  const [product = [], bare = []] = results.values();
  const ratios = product.map(({ perSecond }, index) => perSecond / (bare[index]?.perSecond ?? perSecond));
  say(`  ratio ${medianBy(ratios, (ratio) => ratio).toFixed(2)} (aim: at least 0.60)`);
}

function medianBy<T>(list: readonly T[], size: (element: T) => number): T {
  const middle = list.toSorted((a, b) => size(a) - size(b))[Math.floor(list.length / 2)];
  assert(middle !== undefined, 'there is something measured');
  return middle;
}
