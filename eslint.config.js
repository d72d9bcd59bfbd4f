import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** R16: a pure folder gets time, ids and randomness as arguments, and reaches nothing outside. */
const pureFolders = [
  'lib/base/**',
  'lib/texts/**',
  'lib/credits/**',
  'lib/tools/**',
  'lib/store/**',
  'lib/updates/**',
  'lib/activity/**',
  'lib/editor/{document,commands}/**',
  'lib/editor/{history,frame,sound,view}.ts',
];
const impureGlobals = [
  ...['fetch', 'crypto', 'console', 'performance', 'process', 'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'],
];
const impureCalls = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'R16: the instant is an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'R16: the instant is an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'R16: the instant is an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'R16: randomness is an argument.' },
  { selector: "ImportDeclaration[source.value=/^(node:)?(crypto|fs|timers|child_process)/]", message: 'R16: a pure folder imports nothing that acts.' },
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Exports have names, so that they are found; Next and tools that require a default are excepted.' };
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'e2e/**'];
/** Files whose default export Next or a tool asks for. */
const defaultExporters = ['app/**', '*.config.{ts,js,mjs}', 'scripts/mutation/vitest.config.ts', 'scripts/testing/*.global.ts'];

/** Rules that ask what the syntax says. Those that ask for types are in `.oxlintrc.json`: the native compiler answers them in a tenth of the time. */
export default defineConfig(
  { ignores: ['.next*/**', '.tallycut/**', 'build/**', 'generated/**', 'node_modules/**', 'public/**', 'test-results/**', 'playwright-report/**', 'next-env.d.ts', '.dependency-cruiser.cjs'] },
  ...tseslint.configs.strict,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
      'no-restricted-syntax': ['error', defaultExport],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true, minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      // Records by id are deleted from.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  { files: ['**/*.tsx'], ...reactHooks.configs.flat.recommended },
  { files: ['components/**/*.tsx', 'app/**/*.tsx'], rules: { 'max-lines-per-function': ['error', 100] } },
  {
    files: pureFolders,
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({ name, message: 'R16: a pure folder gets this as an argument.' }))],
      'no-restricted-syntax': ['error', defaultExport, ...impureCalls],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      // Playwright's and Vitest's fixtures ask for an object pattern, also an empty one.
      'no-empty-pattern': 'off',
    },
  },
  {
    // What browsers load takes zod's functions one by one: the class with all of its methods weighs four times as much.
    files: ['components/**', 'lib/editor/**', 'lib/tools/**'],
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { name: 'zod', message: 'Browsers load this: import from zod/mini.' }] },
  },
  // Loops over typed arrays whose bounds are their own: a check of each number would be the slowest part of them.
  { files: ['lib/{cutout,portrait,upscale}/**', 'lib/base/pixels.ts', 'lib/server/providers/local/drawing/reference/**', 'scripts/learn-upscaling.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: defaultExporters, rules: { 'no-restricted-syntax': 'off' } },
  // The scripts speak on the console.
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
);
