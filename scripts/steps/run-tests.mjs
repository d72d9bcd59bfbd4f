import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeAll, closeOnSignals } from '../process/closing.mjs';
import { runNode } from '../process/run.mjs';
import { say, seconds } from '../process/say.mjs';
import { runMain, Trouble } from '../process/trouble.mjs';
import { ensurePackages } from './packages.mjs';
import { makeTestHome, sweepTestHomes } from './test-home.mjs';
import { phases, testSteps } from './test-plan.mjs';
import { countResults } from './test-results.mjs';

/**
 * What every step is given.
 * @typedef {{ env: NodeJS.ProcessEnv, home: string, extraArgs: string[] }} Run
 */

/** @param {string[]} args names of steps, then arguments for them */
export async function main(args) {
  closeOnSignals(() => 130);
  await runMain(async () => {
    try {
      return await runTests(args);
    } finally {
      await closeAll();
    }
  });
  process.exit();
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function runTests(args) {
  const startedAt = performance.now();
  const firstOther = args.findIndex((word) => !testSteps.some((step) => step.name === word));
  const names = firstOther < 0 ? args : args.slice(0, firstOther);
  const extraArgs = firstOther < 0 ? [] : args.slice(firstOther);
  if (names.length === 0 && extraArgs.length > 0) {
    throw new Trouble(`There is no test step "${extraArgs[0]}": name one of ${testSteps.map((step) => step.name).join(', ')}, or none to run all.`);
  }
  const plan = names.length === 0 ? phases : [[names]];
  const run = await prepare(plan.flat(2).map(stepNamed), extraArgs);
  say('');
  /** @type {import('./test-results.mjs').Counts[]} */
  const counts = [];
  for (const lanes of plan) {
    const streams = lanes.length === 1;
    const ofLanes = await Promise.all(lanes.map((lane) => runLane(lane.map(stepNamed), run, streams)));
    counts.push(...ofLanes.flat());
  }
  return summarise(counts, performance.now() - startedAt);
}

/** @param {string} name */
function stepNamed(name) {
  return /** @type {import('./test-plan.mjs').TestStep} */ (testSteps.find((step) => step.name === name));
}

/**
 * @param {readonly import('./test-plan.mjs').TestStep[]} steps
 * @param {string[]} extraArgs
 * @returns {Promise<Run>}
 */
async function prepare(steps, extraArgs) {
  say('Tallycut: tests');
  await ensurePackages();
  // The rest needs packages: it can be loaded only now.
  const { ensureChromium } = await import('../browser/ensure-chromium.mjs');
  const { ensureWorkers } = await import('./app-build.mjs');
  const { ensurePrismaClient } = await import('./prisma-client.mjs');
  const { giveDatabases, testEnvironment } = await import('./test-environment.mjs');
  await sweepTestHomes();
  await ensurePrismaClient();
  await ensureWorkers();
  const env = testEnvironment();
  if (steps.some((step) => step.needsBrowser)) env.PLAYWRIGHT_CHROMIUM_PATH = await ensureChromium();
  const home = makeTestHome('run');
  if (steps.some((step) => step.needsDatabase)) await giveDatabases(env, home);
  return { env, home, extraArgs };
}

/**
 * Runs steps one after the other, all of them even when one fails.
 * @param {import('./test-plan.mjs').TestStep[]} steps
 * @param {Run} run
 * @param {boolean} streams whether to show the output as it comes; otherwise it is shown when a step fails
 */
async function runLane(steps, run, streams) {
  const counts = [];
  for (const step of steps) counts.push(await runStep(step, run, streams));
  return counts;
}

/**
 * @param {import('./test-plan.mjs').TestStep} step
 * @param {Run} run
 * @param {boolean} streams
 */
async function runStep(step, { env, home, extraArgs }, streams) {
  const startedAt = performance.now();
  const report = join(home, `${step.name}.json`);
  rmSync(report, { force: true });
  say(`▸ ${step.name}`);
  const { code, output } = await runNode(step.script, [...step.args, ...reportArgs(step, report), ...extraArgs], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    timeoutMs: step.timeoutMs,
    onOutput: streams ? (text) => process.stdout.write(text) : undefined,
  });
  const counts = countResults(step, code === 0, report);
  if (code !== 0 && !streams) process.stdout.write(`\n── ${step.name} ──\n${output.trimEnd()}\n\n`);
  if (code === null) say(`  ${step.name} was ended: it had not finished after ${seconds(step.timeoutMs)}, or was killed.`);
  say(`${code === 0 ? '✓' : '✗'} ${step.name}: ${describeCounts(counts)} (${seconds(performance.now() - startedAt)})`);
  return counts;
}

/**
 * @param {import('./test-plan.mjs').TestStep} step
 * @param {string} report
 */
function reportArgs(step, report) {
  if (step.counts === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return step.counts === 'playwright' ? ['--reporter=list,json'] : [];
}

/** @param {import('./test-results.mjs').Counts} counts */
function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {import('./test-results.mjs').Counts[]} counts
 * @param {number} durationMs
 * @returns {number} the exit code
 */
function summarise(counts, durationMs) {
  /** @param {(of: import('./test-results.mjs').Counts) => number} pick */
  const sum = (pick) => counts.map(pick).reduce((total, count) => total + count, 0);
  const failed = sum((of) => of.failed);
  const skipped = sum((of) => of.skipped);
  say(`\nAll steps took ${seconds(durationMs)}.${skipped > 0 ? ` ${skipped} skipped.` : ''}`);
  process.stdout.write(`${sum((of) => of.passed)} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}
