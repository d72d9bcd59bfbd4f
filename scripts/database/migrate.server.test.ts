import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { connect } from '@/scripts/database/connect.mjs';
import { applyMigrations } from '@/scripts/database/migrate.mjs';

let folder = '';
let url = '';
let client: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tallycut-migrations-'));
  const { adminUrl, prefix } = inject('testDatabases');
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const admin = await connect(adminUrl);
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  url = address.href;
  client = await connect(url);
});

afterEach(async () => {
  await client.end();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, sql: string): string {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'migration.sql'), sql);
  return createHash('sha256').update(sql).digest('hex');
}

it('applies what is missing, in order, and records it as Prisma does', async () => {
  const first = write('1_things', 'CREATE TABLE things (id int);');
  const second = write('2_more', 'ALTER TABLE things ADD name text; INSERT INTO things VALUES (1, $$a;b$$);');
  await expect(applyMigrations(client, folder)).resolves.toEqual(['1_things', '2_more']);
  await expect(applyMigrations(client, folder)).resolves.toEqual([]);
  const { rows } = await client.query(
    'SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS is_finished, length(id) AS id_length FROM _prisma_migrations ORDER BY 1',
  );
  expect(rows).toEqual([
    { migration_name: '1_things', checksum: first, applied_steps_count: 1, is_finished: true, id_length: 36 },
    { migration_name: '2_more', checksum: second, applied_steps_count: 1, is_finished: true, id_length: 36 },
  ]);
});

it('leaves nothing of a migration that fails, and says which one it was', async () => {
  write('1_things', 'CREATE TABLE things (id int);');
  write('2_broken', 'CREATE TABLE half (id int); SELECT nonsense;');
  await expect(applyMigrations(client, folder)).rejects.toThrow('Migration 2_broken does not apply: column "nonsense" does not exist.');
  const { rows } = await client.query("SELECT to_regclass('half') AS half, (SELECT count(*)::int FROM _prisma_migrations) AS recorded");
  expect(rows).toEqual([{ half: null, recorded: 1 }]);
});

it('refuses a migration that was changed after it was applied', async () => {
  write('1_things', 'CREATE TABLE things (id int);');
  await applyMigrations(client, folder);
  appendFileSync(join(folder, '1_things', 'migration.sql'), '-- a second thought');
  await expect(applyMigrations(client, folder)).rejects.toThrow(/Migration 1_things was changed after this database got it/);
});

it('refuses a database that a newer version made', async () => {
  write('1_things', 'CREATE TABLE things (id int);');
  await applyMigrations(client, folder);
  rmSync(join(folder, '1_things'), { recursive: true });
  await expect(applyMigrations(client, folder)).rejects.toThrow(/made by a newer version \(it has migration 1_things\)/);
});

it('applies each migration once when several processes start together', async () => {
  write('1_things', 'CREATE TABLE things (id int); INSERT INTO things VALUES (1);');
  const others = await Promise.all([1, 2, 3].map(() => connect(url)));
  const applied = await Promise.all(others.map((other) => applyMigrations(other, folder)));
  await Promise.all(others.map((other) => other.end()));
  expect(applied.flat()).toEqual(['1_things']);
});
