import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests a step ran.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Counts what a step reported. A step that failed has at least one failure, also when its program died before it could report,
 * and one that was to run tests and found none has failed.
 * @param {import('./test-plan.mjs').TestStep} step
 * @param {boolean} isSuccess whether its program ended with 0
 * @param {string} reportPath
 * @returns {Counts}
 */
export function countResults(step, isSuccess, reportPath) {
  if (step.counts === 'check') return { passed: isSuccess ? 1 : 0, failed: isSuccess ? 0 : 1, skipped: 0 };
  const report = readReport(reportPath);
  const counts = step.counts === 'vitest' ? vitestCounts(report) : playwrightCounts(report);
  if (counts.failed === 0 && (!isSuccess || counts.passed === 0)) counts.failed = 1;
  return counts;
}

/** @param {string} path */
function readReport(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  } catch {
    return {};
  }
}

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number }} report
 * @returns {Counts}
 */
function vitestCounts(report) {
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/**
 * @param {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
function playwrightCounts({ stats }) {
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), skipped: stats?.skipped ?? 0 };
}
