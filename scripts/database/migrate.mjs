import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../process/trouble.mjs';

/** The lock that Prisma's own command line takes, so that the two never migrate at once. */
const prismaLock = 72707369;

/** Prisma's own table, column by column: its command line then finds the database up to date. */
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Applies the migrations that the database does not have yet, each in one transaction with the row that records it.
 * @param {import('pg').Client} client connected
 * @param {string} folder such as prisma/migrations
 * @returns {Promise<string[]>} the names of those that were applied
 */
export async function applyMigrations(client, folder) {
  const migrations = readMigrations(folder);
  await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
  try {
    await client.query(historyTable);
    const { rows } = await client.query('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL');
    checkHistory(rows, migrations);
    const done = new Set(rows.map((row) => row.migration_name));
    const pending = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [prismaLock]);
  }
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * @param {string} folder
 * @returns {Migration[]} by name, which begins with its instant
 */
function readMigrations(folder) {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql'))).sort();
  return names.map((name) => {
    const bytes = readFileSync(join(folder, name, 'migration.sql'));
    return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
  });
}

/**
 * @param {{ migration_name: string, checksum: string, finished_at: Date | null }[]} rows
 * @param {Migration[]} migrations
 */
function checkHistory(rows, migrations) {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = byName.get(row.migration_name);
    if (!migration) throw new Trouble(`The database was made by a newer version (it has migration ${row.migration_name}): update the code, or use another database.`);
    if (!row.finished_at) throw new Trouble(`Migration ${row.migration_name} was begun by another program and never finished: put the database back from a backup.`);
    if (row.checksum !== migration.checksum) {
      throw new Trouble(`Migration ${row.migration_name} was changed after this database got it: undo the change and write a further migration, or reset the database.`);
    }
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Trouble(`Migration ${name} does not apply: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
