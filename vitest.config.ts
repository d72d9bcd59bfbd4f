import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { makeCorpusFileForBrowser } from './scripts/testing/make-corpus-file';
import { chromiumFlags, findChromium } from './scripts/browser/chromium.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const serverTests = ['lib/server/**/*.server.test.ts', 'lib/actions/**/*.server.test.ts', 'lib/scenarios/**/*.server.test.ts', 'app/**/*.server.test.ts', 'scripts/**/*.server.test.ts'];
const mediaTests = ['**/*.media.test.ts'];
const elsewhere = ['**/node_modules/**', '.next*/**', '.tallycut/**', 'build/**', 'generated/**', 'e2e/**'];
const consoleRule = here('./scripts/testing/console-rule.ts');

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: {
      '@': here('.'),
      // Meant for bundlers: it throws wherever it is not told that this is a server.
      'server-only': here('./scripts/testing/empty.ts'),
    },
  },
  test: {
    passWithNoTests: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...elsewhere, ...serverTests, ...mediaTests],
          // Files share their modules: what is tested here keeps nothing, and reading everything anew for each file would take longer than the tests.
          isolate: false,
          // For a test that waits for its turn on a core; what hangs is ended all the same.
          testTimeout: 30_000,
          setupFiles: [consoleRule],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: serverTests,
          exclude: elsewhere,
          globalSetup: [here('./scripts/testing/server-database.global.ts')],
          setupFiles: [here('./scripts/testing/server-database.ts'), consoleRule],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'media',
          include: mediaTests,
          exclude: elsewhere,
          setupFiles: [consoleRule],
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumFlags } }),
            instances: [{ browser: 'chromium' }],
            commands: {
              // Loaded by the project, which knows our paths; the configuration does not.
              corpusFile: async ({ project }, name: string) => (await project.import<{ makeCorpusFileForBrowser: typeof makeCorpusFileForBrowser }>(here('./scripts/testing/make-corpus-file.ts'))).makeCorpusFileForBrowser(name),
            },
          },
        },
      },
    ],
  },
});
