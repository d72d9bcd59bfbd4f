import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOwner } from './owner.mjs';

/**
 * Makes the data directory. It gets its name only when it is complete, so that an interrupted first start leaves nothing half made.
 * Texts compare by code point (G1), on every system alike. The only role is `tallycut`, its password is asked for on every connection.
 * @param {string} programs
 * @param {import('./owner.mjs').Owner} owner
 * @param {import('./state.mjs').DatabaseState} state
 */
export function initialise(programs, owner, state) {
  const unfinished = `${state.directory}.new`;
  const passwordFile = `${state.directory}.password`;
  for (const path of [unfinished, state.directory]) rmSync(path, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${state.password}\n`, { mode: 0o600 });
  if (owner.changesUser) for (const path of [unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid);
  chmodSync(unfinished, 0o700);
  try {
    runProgram(programs, owner, 'initdb', [
      `--pgdata=${unfinished}`,
      '--username=tallycut',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude 'tallycut.conf'\n");
    renameSync(unfinished, state.directory);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Runs one of PostgreSQL's programs to its end, as the owner. Its output goes nowhere but into the error: the server that
 * pg_ctl leaves behind would hold a pipe open.
 * @param {string} programs
 * @param {import('./owner.mjs').Owner} owner
 * @param {'initdb' | 'pg_ctl'} name
 * @param {string[]} args
 */
export function runProgram(programs, owner, name, args) {
  const result = spawnSync(join(programs, 'bin', name), args, { ...asOwner(owner), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (result.status === 0) return;
  throw new Error((result.stderr || result.stdout || result.error?.message || `${name} failed`).trim());
}
