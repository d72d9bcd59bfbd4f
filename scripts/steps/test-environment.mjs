import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalDatabase } from '../database/local.mjs';
import { projectRoot } from '../process/places.mjs';
import { Trouble } from '../process/trouble.mjs';
import { openDatabase } from './app-database.mjs';
import { testDist } from './test-plan.mjs';

/**
 * The environment of the tests: without any of the app's own variables (`.env.example` names them all), so that a developer's
 * keys and settings neither reach nor change a test.
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment() {
  const names = readFileSync(join(projectRoot, '.env.example'), 'utf8').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm);
  const env = { ...process.env, TALLYCUT_DIST: testDist, NEXT_TELEMETRY_DISABLED: '1' };
  for (const [, name] of names) if (name) delete env[/** @type {keyof typeof env} */ (name)];
  return env;
}

/**
 * A PostgreSQL server on which the tests make databases of their own: the one that `DATABASE_URL` names when it is on this
 * machine, else an embedded one that is removed afterwards.
 * @param {string} home
 * @returns {Promise<string>} a connection string whose role may create databases
 */
export async function openTestServer(home) {
  const named = process.env.DATABASE_URL;
  if (named && !isLocalDatabase(named)) {
    throw new Trouble('The tests make and drop databases and refuse a DATABASE_URL that is not on this machine: unset it for npm test.');
  }
  return openDatabase(home, { isThrowAway: true });
}
