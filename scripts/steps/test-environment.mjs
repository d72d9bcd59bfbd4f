import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../database/connect.mjs';
import { isLocalDatabase } from '../database/local.mjs';
import { onClose } from '../process/closing.mjs';
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
  const env = { ...process.env };
  for (const [, name] of names) if (name) delete env[name];
  // The output goes through this script, into logs too.
  delete env.FORCE_COLOR;
  return Object.assign(env, { TALLYCUT_DIST: testDist, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' });
}

/**
 * Gives the tests a PostgreSQL server on which they make databases of their own: the one that `DATABASE_URL` names when it is on
 * this machine, else an embedded one that is removed afterwards. The app that the end-to-end tests drive gets one database on it.
 * @param {NodeJS.ProcessEnv} env gets DATABASE_URL, E2E_DATABASE_URL and E2E_HOME
 * @param {string} home
 */
export async function giveDatabases(env, home) {
  const named = process.env.DATABASE_URL;
  if (named && !isLocalDatabase(named)) {
    throw new Trouble('The tests make and drop databases and refuse a DATABASE_URL that is not on this machine: unset it for npm test.');
  }
  const url = await openDatabase(home, { isThrowAway: true });
  const name = `tallycut_test_${process.pid}_e2e`;
  const admin = await connect(url);
  await admin.query(`CREATE DATABASE ${name}`);
  onClose(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  });
  const ofApp = new URL(url);
  ofApp.pathname = `/${name}`;
  Object.assign(env, { DATABASE_URL: url, E2E_DATABASE_URL: ofApp.href, E2E_HOME: join(home, 'e2e') });
}
