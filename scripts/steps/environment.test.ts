import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { isLocalDatabase } from '@/scripts/database/local.mjs';
import { projectRoot } from '@/scripts/process/places.mjs';
import { appEnvironment, readPort } from '@/scripts/steps/environment.mjs';

const home = mkdtempSync(join(tmpdir(), 'tallycut-environment-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => {
  for (const name of ['PORT', 'TALLYCUT_LOCAL', 'TALLYCUT_LAB', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET']) vi.stubEnv(name, undefined);
});

it('serves on port 3000 unless PORT names another', () => {
  expect(readPort()).toBe(3000);
  vi.stubEnv('PORT', '8080');
  expect(readPort()).toBe(8080);
});

it.each(['0', '65536', 'http', '3000.5', '-1'])('refuses PORT=%s with a sentence', (port) => {
  vi.stubEnv('PORT', port);
  expect(readPort).toThrow(`PORT is "${port}": set it to a whole number from 1 to 65535.`);
});

it('is in local mode with a database on this machine only, and keeps what is set', () => {
  const local = appEnvironment({ port: 3000, databaseUrl: 'postgresql://a:b@127.0.0.1:1/c', home });
  expect(local).toMatchObject({ TALLYCUT_LOCAL: '1', TALLYCUT_LAB: '1', NEXTAUTH_URL: 'http://localhost:3000', TALLYCUT_DATA: home });
  const remote = appEnvironment({ port: 3000, databaseUrl: 'postgresql://a:b@db.example:1/c', home });
  expect(remote).toMatchObject({ TALLYCUT_LOCAL: '0', TALLYCUT_LAB: '0' });
  vi.stubEnv('TALLYCUT_LAB', '0');
  expect(appEnvironment({ port: 3000, databaseUrl: 'postgresql://a:b@localhost:1/c', home }).TALLYCUT_LAB).toBe('0');
});

it('refuses the lab beside a database that is not on this machine, with a sentence', () => {
  vi.stubEnv('TALLYCUT_LAB', '1');
  expect(() => appEnvironment({ port: 3000, databaseUrl: 'postgresql://a:b@db.example:1/c', home })).toThrow(/^TALLYCUT_LAB is on, but DATABASE_URL is not a database on this machine/);
});

it('makes the session secret once, readable by its owner only', () => {
  const secretOf = () => appEnvironment({ port: 1, databaseUrl: 'postgresql://localhost/c', home }).NEXTAUTH_SECRET;
  const first = secretOf();
  expect(first?.length).toBeGreaterThanOrEqual(32);
  expect(secretOf()).toBe(first);
  expect(statSync(join(home, 'session-secret')).mode & 0o077).toBe(0);
});

it.each([
  ['postgresql://a:b@localhost:5432/c', true],
  ['postgresql://a:b@127.0.0.1/c', true],
  ['postgresql://a:b@[::1]:5432/c', true],
  ['postgresql://a:b@localhost.example/c', false],
  ['postgresql://localhost:b@db.example/c', false],
  ['not an address', false],
])('tells whether %s is on this machine: %s', (url, isLocal) => {
  expect(isLocalDatabase(url)).toBe(isLocal);
});

it('explains every variable of the server in .env.example', () => {
  const explained = new Set([...readFileSync(join(projectRoot, '.env.example'), 'utf8').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]));
  const read = [...readFileSync(join(projectRoot, 'lib', 'server', 'env.ts'), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map((match) => match[1]);
  expect(read.length).toBeGreaterThan(0);
  expect(read.filter((name) => !explained.has(name))).toEqual([]);
});
