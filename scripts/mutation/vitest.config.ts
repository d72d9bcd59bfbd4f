import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that a mutation run asks: those of the credit core, with a simulation that is short enough to be run once per mutant. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['lib/credits/**/*.test.ts'],
    env: { SIMULATED_OPERATIONS: '1000' },
  },
});
