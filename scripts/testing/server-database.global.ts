import type { TestProject } from 'vitest/node';
import { bringUpToDate } from '@/scripts/database/bring-up-to-date.mjs';
import { startCluster } from '@/scripts/database/cluster.mjs';
import { connect } from '@/scripts/database/connect.mjs';
import { takeLease } from '@/scripts/database/leases.mjs';
import { isLocalDatabase } from '@/scripts/database/local.mjs';
import { isAlive } from '@/scripts/process/alive.mjs';
import { ensureDataFolder } from '@/scripts/process/places.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A connection that may make databases, and the migrated database that each test file's own is copied from. */
    testDatabases: { adminUrl: string; template: string; prefix: string };
  }
}

const databasePrefix = 'tallycut_test_';

/**
 * Makes one migrated template for the whole run. `npm test` names a throw-away server by DATABASE_URL; without one, the
 * development database's server is used, where the tests touch only databases of their own.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const adminUrl = process.env.DATABASE_URL ?? (await developmentServer());
  if (!isLocalDatabase(adminUrl)) throw new Error('The tests make and drop databases: they refuse a DATABASE_URL that is not on this machine.');
  const prefix = `${databasePrefix}${process.pid}_`;
  const template = `${prefix}template`;
  const admin = await connect(adminUrl);
  await dropDatabases(admin, (name) => !isAlive(Number(name.slice(databasePrefix.length).split('_')[0])));
  await admin.query(`CREATE DATABASE ${template}`);
  await bringUpToDate(withDatabase(adminUrl, template));
  project.provide('testDatabases', { adminUrl, template, prefix });
  return async () => {
    await dropDatabases(admin, (name) => name.startsWith(prefix));
    await admin.end();
  };
}

async function developmentServer(): Promise<string> {
  const home = ensureDataFolder();
  const { url } = await startCluster(home);
  takeLease(home, 'kept');
  return url;
}

async function dropDatabases(admin: Awaited<ReturnType<typeof connect>>, isDue: (name: string) => boolean): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [databasePrefix]);
  for (const { datname } of rows.filter((row) => isDue(row.datname))) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
