import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countResults } from '@/scripts/steps/test-results.mjs';
import { phases, testSteps } from '@/scripts/steps/test-plan.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tallycut-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stepNamed = (name: string) => {
  const step = testSteps.find((candidate) => candidate.name === name);
  if (!step) throw new Error(`no step ${name}`);
  return step;
};

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

it('counts a check as one', () => {
  expect(countResults(stepNamed('lint'), true, '')).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countResults(stepNamed('lint'), false, '')).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('reads what vitest and playwright report', () => {
  const vitest = report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  expect(countResults(stepNamed('unit'), false, vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  const playwright = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } });
  expect(countResults(stepNamed('e2e'), false, playwright)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

it('fails a step that failed outside its tests, that died, or that found no test', () => {
  expect(countResults(stepNamed('unit'), false, report({ numPassedTests: 5, numFailedTests: 0 })).failed).toBe(1);
  expect(countResults(stepNamed('server'), false, join(folder, 'none.json')).failed).toBe(1);
  expect(countResults(stepNamed('media'), true, report({ numPassedTests: 0, numFailedTests: 0 })).failed).toBe(1);
});

it('runs every step once when everything is run', () => {
  expect(phases.flat(2).sort()).toEqual(testSteps.map((step) => step.name).sort());
});
