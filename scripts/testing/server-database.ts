import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { connect } from '@/scripts/database/connect.mjs';

// Each test file has a database and a data folder of its own, named by the environment before any module of the server is loaded.
const { adminUrl, template, prefix } = inject('testDatabases');
const database = `${prefix}${randomBytes(6).toString('hex')}`;
const admin = await connect(adminUrl);
await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
await admin.end();

const url = new URL(adminUrl);
url.pathname = `/${database}`;
const folder = mkdtempSync(join(tmpdir(), 'tallycut-test-'));
process.env.DATABASE_URL = url.href;
process.env.TALLYCUT_DATA = folder;
process.env.TALLYCUT_LOCAL = '1';
process.env.TALLYCUT_LAB = '1';
process.env.NEXTAUTH_URL = 'http://localhost:3000';
process.env.NEXTAUTH_SECRET = randomBytes(32).toString('hex');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
