import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '@/scripts/process/places.mjs';

const home = mkdtempSync(join(tmpdir(), 'tallycut-start-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the start script to its end and answers what it says last, and how it ended. */
function start(env: Record<string, string>): { said: string; code: number | null } {
  const { stderr, status } = spawnSync(process.execPath, [join(projectRoot, 'scripts', 'start.mjs'), '--throw-away'], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', TALLYCUT_DATA: home, PORT: '39217', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { said: stderr.trim().split('\n').at(-1) ?? '', code: status };
}

it('names a port that is taken, and another one', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = start({ PORT: String(port) });
  server.close();
  expect(answer).toEqual({
    said: `Port ${port} is taken by another program: stop that program, or choose another port, for example PORT=${port + 1}.`,
    code: 1,
  });
});

it('names a port that is no port', () => {
  expect(start({ PORT: 'web' })).toEqual({ said: 'PORT is "web": set it to a whole number from 1 to 65535.', code: 1 });
});

it('names a data folder that cannot be made', () => {
  const file = join(home, 'a-file');
  writeFileSync(file, '');
  const folder = join(file, 'data');
  expect(start({ TALLYCUT_DATA: folder })).toEqual({
    said: `The data folder ${folder} cannot be written to: change its owner or mode, or set TALLYCUT_DATA to another folder.`,
    code: 1,
  });
});

it('names a database that does not answer', () => {
  const answer = start({ DATABASE_URL: 'postgresql://me:secret-word@127.0.0.1:1/tallycut' });
  expect(answer.said).toMatch(/^No database answers at 127\.0\.0\.1:1\/tallycut \(.*\): start it, correct DATABASE_URL, or unset it/);
  expect(answer.said).not.toContain('secret-word');
  expect(answer.code).toBe(1);
});

it('says on an old Node which one it needs', () => {
  const script = join(projectRoot, 'scripts', 'process', 'node-version.mjs');
  const program = `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } }); import(${JSON.stringify(script)})`;
  const { stderr, status } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  expect(stderr).toMatch(/^Tallycut needs Node 20\.19, 22\.12 or newer, and this is v[\d.]+: install a newer Node and run the command again\.\n$/);
  expect(status).toBe(1);
});
