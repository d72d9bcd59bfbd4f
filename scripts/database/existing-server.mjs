import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { hasNumber, isAlive } from '../process/alive.mjs';
import { Trouble } from '../process/trouble.mjs';
import { databaseUrl } from './state.mjs';

/** @param {string} directory */
const pidFile = (directory) => join(directory, 'postmaster.pid');

/**
 * The process that the data directory names as its server.
 * @param {string} directory
 * @returns {number | null}
 */
export function serverPid(directory) {
  return existsSync(pidFile(directory)) ? Number(readFileSync(pidFile(directory), 'utf8').split('\n')[0]) : null;
}

/**
 * The pid of a healthy server that runs on this data directory already. One that is still starting (crash recovery) is waited for.
 * @param {import('./state.mjs').DatabaseState} state
 * @returns {Promise<number | null>}
 */
export async function awaitExisting(state) {
  const pid = serverPid(state.directory);
  for (let attempt = 0; attempt < 600 && isAlive(pid); attempt += 1) {
    if (await answers(state)) return pid;
    if (!isPostgres(pid)) break;
    await pause(100);
  }
  if (isAlive(pid) && isPostgres(pid)) {
    throw new Trouble(`The database (process ${pid}) runs but does not answer: end that process and run the command again.`);
  }
  if (hasNumber(pid)) nameDeadServer(state.directory);
  return null;
}

/**
 * PostgreSQL refuses to start when its pid file names a number that the system still counts: one that another program got after a
 * reboot, or a zombie. The file is not removed, because PostgreSQL also reads from it whether workers of the dead server still
 * hold its memory; it only gets the number of a process that certainly is no more.
 * @param {string} directory
 */
function nameDeadServer(directory) {
  const ended = spawnSync(process.execPath, ['--version'], { stdio: 'ignore' }).pid;
  const lines = readFileSync(pidFile(directory), 'utf8').split('\n');
  writeFileSync(pidFile(directory), [String(ended), ...lines.slice(1)].join('\n'));
}

/** @param {import('./state.mjs').DatabaseState} state */
async function answers(state) {
  const client = new pg.Client({ connectionString: databaseUrl(state, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return rows[0]?.data_directory === state.directory;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Whether the process is a PostgreSQL server as far as this system tells; where it does not tell, the pid file is believed.
 * @param {number | null} pid
 */
function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return true;
  }
}
