/**
 * `npm run simulate` lives through 1,000,000 operations of the credit core and compares each with a naive refold and with the plain rules. For nights:
 * each day has histories of its own.
 *
 *   npm run simulate -- --operations 50000            fewer
 *   npm run simulate -- --seed 2026-11-22-            the histories of another day
 *   npm run simulate -- --history billing-2026-11-22-17   one history, such as one that failed
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { mustHappen } from '@/lib/credits/testing/must-happen';
import { seedOf, simulateHistory } from '@/lib/credits/testing/simulate-history';
import type { Tally } from '@/lib/credits/testing/tally';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const format = (count: number): string => count.toLocaleString('en');

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: `${new Date().toISOString().slice(0, 10)}-` },
    history: { type: 'string' },
  },
});
const operations = Number(values.operations);
if (!Number.isSafeInteger(operations) || operations < 1) {
  process.stderr.write(`--operations is "${values.operations}": give a whole number from 1.\n`);
  process.exit(1);
}

const tally: Tally = new Map();
const startedAt = performance.now();
let [done, histories] = [0, 0];
try {
  if (values.history !== undefined) [done, histories] = [simulateHistory(values.history, sha256, tally), 1];
  else [done, histories] = simulateSeries();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.stderr.write('Run that history alone with: npm run simulate -- --history SEED. When it is put right, keep its seed in lib/credits/testing/kept-seeds.ts.\n');
  process.exit(1);
}
report();

function simulateSeries(): [operations: number, histories: number] {
  process.stdout.write(`${format(operations)} operations, histories ${seedOf(1, values.seed)}, ${seedOf(2, values.seed)}, …\n`);
  let [steps, number] = [0, 0];
  let announced = 0;
  while (steps < operations) {
    number += 1;
    steps += simulateHistory(seedOf(number, values.seed), sha256, tally);
    if (steps - announced < operations / 10) continue;
    announced = steps;
    process.stdout.write(`${format(steps)} after ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
  }
  return [steps, number];
}

function report(): void {
  for (const [what, count] of [...tally].sort()) process.stdout.write(`${format(count).padStart(12)}  ${what}\n`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${format(done)} operations in ${format(histories)} ${histories === 1 ? 'history' : 'histories'}, ${seconds} s: no difference.\n`);
  if (values.history !== undefined || operations < 100_000) return;
  const rare = mustHappen.filter((what) => (tally.get(what) ?? 0) < operations / 2_000);
  if (rare.length === 0) return;
  process.stderr.write(`Happened too seldom for the simulation to prove anything about it: ${rare.join('; ')}.\n`);
  process.exitCode = 1;
}
