import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/browser/chromium.mjs';
import { freePort } from './scripts/process/ports.mjs';
import { testDist } from './scripts/steps/test-plan.mjs';

// The workers read this file too: what is chosen once is passed to them by the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_HOME ??= resolve('.tallycut', 'test', `e2e-${process.pid}`);
const origin = `http://localhost:${process.env.E2E_PORT}`;

/** What pages held at each step costs a sixth of the time: `E2E_TRACE=1` keeps it of a failure that its screenshot and its sentence do not explain. */
const trace = process.env.E2E_TRACE ? 'retain-on-failure' : 'off';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // A journey's pages come from the server; those about the time without one let workers in.
  use: { baseURL: origin, trace, video: 'off', screenshot: 'only-on-failure', serviceWorkers: 'block' },
  projects: [
    {
      name: 'desktop',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        // Nothing moves while it opens and closes: a sixth of the processor time. Journeys that are about motion, and the surfaces' own, ask for it.
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumFlags },
      },
    },
  ],
  // The very script that `npm start` runs, with a data folder and a build of its own.
  webServer: {
    command: 'node scripts/start.mjs --throw-away',
    url: `${origin}/api/health`,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 45_000 },
    env: {
      PORT: process.env.E2E_PORT,
      TALLYCUT_DATA: process.env.E2E_HOME,
      TALLYCUT_DIST: testDist,
      // Only `npm test` names a server, on which this run has a database of its own; a developer's DATABASE_URL is never used.
      DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
      NEXTAUTH_URL: origin,
      // What is worth reading beside the results; `LOG_LEVEL=info` shows every request.
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    },
  },
});
