/**
 * One check or one kind of test. What it needs is prepared before it runs.
 * @typedef {object} TestStep
 * @property {string} name what `npm test -- NAME` calls it
 * @property {string} script a package's program, run by this Node
 * @property {string[]} args
 * @property {'check' | 'vitest' | 'playwright'} counts a check counts as one test, the others report how many they ran
 * @property {number} timeoutMs
 * @property {boolean} [needsDatabase]
 * @property {boolean} [needsBrowser]
 */

const minuteMs = 60_000;

/** @type {readonly TestStep[]} */
export const testSteps = [
  { name: 'types', script: 'scripts/checks/types.mjs', args: [], counts: 'check', timeoutMs: 5 * minuteMs },
  { name: 'lint', script: 'scripts/checks/lint.mjs', args: [], counts: 'check', timeoutMs: 5 * minuteMs },
  {
    name: 'directions',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'prisma/seed.ts', 'e2e', 'scripts'],
    counts: 'check',
    timeoutMs: 5 * minuteMs,
  },
  { name: 'unused', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'], counts: 'check', timeoutMs: 5 * minuteMs },
  { name: 'unit', script: 'node_modules/vitest/vitest.mjs', args: ['run', '--project', 'unit'], counts: 'vitest', timeoutMs: 10 * minuteMs },
  {
    name: 'server',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'server'],
    counts: 'vitest',
    timeoutMs: 10 * minuteMs,
    needsDatabase: true,
  },
  {
    name: 'media',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'media'],
    counts: 'vitest',
    timeoutMs: 6 * minuteMs,
    needsBrowser: true,
  },
  { name: 'build', script: 'scripts/build.mjs', args: [], counts: 'check', timeoutMs: 6 * minuteMs },
  {
    name: 'e2e',
    script: 'node_modules/@playwright/test/cli.js',
    args: ['test'],
    counts: 'playwright',
    timeoutMs: 30 * minuteMs,
    needsDatabase: true,
    needsBrowser: true,
  },
];

/**
 * Which steps run after each other, and which lanes run beside each other, when everything is run: two cores are enough for two.
 * The lanes of a phase take about the same time: whoever changes what a step costs weighs them anew by the times that a run prints. Types are asked for
 * first and lint last: it reads the types of the routes, which the other lane writes down.
 * @type {readonly (readonly (readonly string[])[])[]}
 */
export const phases = [
  [
    ['types', 'build', 'unit', 'directions', 'unused'],
    ['server', 'media', 'lint'],
  ],
  [['e2e']],
];

/** The build that the tests serve: never the one that a running app serves from. */
export const testDist = '.next-test';
