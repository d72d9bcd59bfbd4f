import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from '../process/alive.mjs';
import { withLock } from '../process/lock.mjs';
import { freePort, portState } from '../process/ports.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';
import { databasePrograms } from './binaries.mjs';
import { awaitExisting, serverPid } from './existing-server.mjs';
import { initialise, runProgram } from './initialise.mjs';
import { canEnter, databaseOwner } from './owner.mjs';
import { databaseUrl, newState, readState, writeState } from './state.mjs';

/**
 * A PostgreSQL server with its data directory, which its manual calls a cluster.
 * @typedef {object} Cluster
 * @property {string} url of the database `tallycut`
 * @property {number} pid
 * @property {boolean} wasRunning whether an earlier process had started it and it was found healthy
 */

/**
 * Starts the embedded database of a home, or finds it running: it outlives a start script that was killed.
 * The server is a daemon in a session of its own, so that Ctrl-C in a terminal reaches the app and not the database.
 * @param {string} home the folder that holds `database.json`
 * @param {{ isThrowAway?: boolean }} [options] a throw-away cluster does not wait for the disk
 * @returns {Promise<Cluster>}
 */
export async function startCluster(home, { isThrowAway = false } = {}) {
  mkdirSync(home, { recursive: true });
  return withLock(join(home, 'database.lock'), async () => {
    const known = readState(home);
    const owner = databaseOwner(known?.directory ?? null);
    const state = known ?? (await newState(home, owner));
    if (!canEnter(dirname(state.directory), owner)) {
      throw new Trouble(`The user who runs the database may no longer enter ${dirname(state.directory)}: run chmod a+x on it and on the folders above.`);
    }
    const found = await awaitExisting(state);
    if (found) return { url: databaseUrl(state), pid: found, wasRunning: true };
    const programs = databasePrograms(owner);
    await ensureInitialised(home, programs, owner, state);
    if ((await portState(state.port)) !== 'free') state.port = await freePort();
    writeState(home, state);
    writeSettings(state, isThrowAway);
    const pid = await step(`Starting the database on port ${state.port}`, () => launch(programs, owner, state));
    return { url: databaseUrl(state), pid, wasRunning: false };
  });
}

/**
 * Stops the embedded database of a home; when none runs, nothing happens. Open connections are ended, what they have not committed is rolled back.
 * @param {string} home
 */
export async function stopCluster(home) {
  await withLock(join(home, 'database.lock'), () => {
    const state = readState(home);
    const pid = state && serverPid(state.directory);
    if (!state || !isAlive(pid)) return;
    const owner = databaseOwner(state.directory);
    runProgram(databasePrograms(owner), owner, 'pg_ctl', ['stop', '-D', state.directory, '-m', 'fast', '-w', '-t', '60']);
  });
}

/**
 * Stops a cluster and removes its data, also where it lies outside its home.
 * @param {string} home
 */
export async function removeCluster(home) {
  await stopCluster(home);
  const state = readState(home);
  if (state) rmSync(dirname(state.directory) === home ? state.directory : dirname(state.directory), { recursive: true, force: true });
  rmSync(join(home, 'database.json'), { force: true });
}

/**
 * The state is written before the data directory is made and once more after it: a first start that was interrupted begins again,
 * whereas data that existed and is gone is never replaced by an empty database in silence.
 * @param {string} home
 * @param {string} programs
 * @param {import('./owner.mjs').Owner} owner
 * @param {import('./state.mjs').DatabaseState} state
 */
async function ensureInitialised(home, programs, owner, state) {
  if (state.isInitialised) {
    if (existsSync(join(state.directory, 'PG_VERSION'))) return;
    throw new Trouble(`The database's data is gone from ${state.directory}: put it back from a backup, or delete ${home} to start anew.`);
  }
  writeState(home, state);
  await step('Creating the database', () => initialise(programs, owner, state));
  writeState(home, Object.assign(state, { isInitialised: true }));
}

/**
 * @param {import('./state.mjs').DatabaseState} state
 * @param {boolean} isThrowAway
 */
function writeSettings(state, isThrowAway) {
  const lines = [
    '# Written at every start.',
    `port = ${state.port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 200',
    'log_min_messages = warning',
    "timezone = 'UTC'",
    ...(isThrowAway ? ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'] : []),
  ];
  writeFileSync(join(state.directory, 'tallycut.conf'), `${lines.join('\n')}\n`, { mode: 0o644 });
}

/**
 * @param {string} programs
 * @param {import('./owner.mjs').Owner} owner
 * @param {import('./state.mjs').DatabaseState} state
 * @returns {Promise<number>} the server's pid
 */
async function launch(programs, owner, state) {
  const log = join(state.directory, 'server.log');
  rmSync(log, { force: true });
  const start = () => runProgram(programs, owner, 'pg_ctl', ['start', '-D', state.directory, '-l', log, '-w', '-t', '120', '-s']);
  for (let attempt = 0; ; attempt += 1) {
    try {
      start();
      break;
    } catch (error) {
      const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
      // Workers of a server that was killed need a moment to notice it; they hold its shared memory until then.
      if (attempt < 50 && said.includes('pre-existing shared memory block')) await pause(200);
      else throw new Trouble('The embedded database does not start: the lines above say why.', `${said}${error instanceof Error ? error.message : ''}`);
    }
  }
  await ensureDatabase(state);
  return /** @type {number} */ (serverPid(state.directory));
}

/** @param {import('./state.mjs').DatabaseState} state */
async function ensureDatabase(state) {
  const client = new pg.Client({ connectionString: databaseUrl(state, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'tallycut'");
    if (!rowCount) await client.query('CREATE DATABASE tallycut');
  } finally {
    await client.end();
  }
}
