import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeCluster, startCluster, stopCluster, type Cluster } from '@/scripts/database/cluster.mjs';
import { connect } from '@/scripts/database/connect.mjs';
import { serverPid } from '@/scripts/database/existing-server.mjs';
import { giveUpLease, takeLease } from '@/scripts/database/leases.mjs';
import { readState } from '@/scripts/database/state.mjs';
import { isAlive } from '@/scripts/process/alive.mjs';

const home = mkdtempSync(join(tmpdir(), 'tallycut-cluster-'));
let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster(home);
  await run('CREATE TABLE kept (id int)');
});

afterAll(async () => {
  await removeCluster(home);
  rmSync(home, { recursive: true, force: true });
});

async function run(sql: string): Promise<unknown[]> {
  const client = await connect(cluster.url);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const start = async () => (cluster = await startCluster(home));
const directory = () => readState(home)?.directory ?? '';

it('finds the server running that an earlier process started', async () => {
  const { pid } = cluster;
  expect(await start()).toMatchObject({ pid, wasRunning: true });
});

it('answers on this machine only, and asks for a password', async () => {
  expect(await run('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const withoutPassword = new URL(cluster.url);
  withoutPassword.password = 'other';
  await expect(connect(withoutPassword.href)).rejects.toThrow(/refuses the user name or password/);
});

it('compares texts by code point, on every system alike', async () => {
  expect(await run("SELECT string_agg(x, '' ORDER BY x) AS sorted FROM unnest(ARRAY['b', 'B', 'a', 'Ä', '_']) AS x")).toEqual([{ sorted: 'B_abÄ' }]);
});

it('starts again after the server was killed, with the same data', async () => {
  process.kill(cluster.pid, 'SIGKILL');
  await expect.poll(() => isAlive(cluster.pid)).toBe(false);
  await start();
  expect(cluster.wasRunning).toBe(false);
  expect(await run('SELECT * FROM kept')).toEqual([]);
});

it('is not stopped by a pid file whose number another program has now', async () => {
  await stopCluster(home);
  writeFileSync(join(directory(), 'postmaster.pid'), `${process.pid}\n${directory()}\n`);
  await start();
  expect(cluster.wasRunning).toBe(false);
  expect(serverPid(directory())).not.toBe(process.pid);
});

it('takes another port when its own was given away', async () => {
  await stopCluster(home);
  const port = readState(home)?.port ?? 0;
  const thief = createServer().listen(port, '127.0.0.1');
  await start();
  thief.close();
  expect(readState(home)?.port).not.toBe(port);
  expect(await run('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('never replaces data that is gone by an empty database in silence', async () => {
  const lost = mkdtempSync(join(tmpdir(), 'tallycut-lost-'));
  chmodSync(lost, 0o755);
  const state = { ...readState(home), directory: join(lost, 'postgres') };
  writeFileSync(join(lost, 'database.json'), JSON.stringify(state));
  await expect(startCluster(lost)).rejects.toThrow(/data is gone from .*postgres: put it back from a backup/);
  rmSync(lost, { recursive: true });
});

it('keeps the password readable by its owner only', () => {
  expect(statSync(join(home, 'database.json')).mode & 0o077).toBe(0);
});

it('is in use until the last lease is given up; the dead hold none', () => {
  takeLease(home, process.pid);
  takeLease(home, process.ppid);
  takeLease(home, 2 ** 30);
  expect(giveUpLease(home, process.ppid)).toBe(false);
  expect(giveUpLease(home, process.pid)).toBe(true);
});
