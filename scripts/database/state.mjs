import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../process/ports.mjs';
import { Trouble } from '../process/trouble.mjs';
import { canEnter, machineFolder } from './owner.mjs';

/**
 * What is remembered of an embedded database, in `database.json` of its home (`.tallycut` by default), readable by its owner only.
 * @typedef {object} DatabaseState
 * @property {string} id made once; names the folder of a database that lives outside its home
 * @property {string} directory PostgreSQL's data directory
 * @property {number} port
 * @property {string} password of the only role, `tallycut`
 * @property {boolean} isInitialised whether the data directory was completed once
 */

/** @param {string} home */
const stateFile = (home) => join(home, 'database.json');

/**
 * @param {string} home
 * @returns {DatabaseState | null} null before the first start
 */
export function readState(home) {
  const path = stateFile(home);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Trouble(`${path} cannot be read: put it back from a backup, or delete ${home} to start anew with an empty database.`);
  }
}

/**
 * @param {string} home
 * @param {DatabaseState} state
 */
export function writeState(home, state) {
  const unfinished = `${stateFile(home)}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, stateFile(home));
}

/**
 * A new database's state. Its data directory is `postgres` in the home; where the database runs as another user who may
 * not enter the home, it is a folder of root's own under /var/lib, named by a random id so that another clone at the same path never finds it.
 * @param {string} home
 * @param {import('./owner.mjs').Owner} owner
 * @returns {Promise<DatabaseState>}
 */
export async function newState(home, owner) {
  const id = randomBytes(8).toString('hex');
  let parent = home;
  if (!canEnter(home, owner)) {
    parent = join(machineFolder(), id);
    mkdirSync(parent, { mode: 0o755 });
  }
  return { id, directory: join(parent, 'postgres'), port: await freePort(), password: randomBytes(24).toString('hex'), isInitialised: false };
}

/**
 * @param {DatabaseState} state
 * @param {string} [database]
 * @returns {string} the connection string
 */
export function databaseUrl(state, database = 'tallycut') {
  return `postgresql://tallycut:${state.password}@127.0.0.1:${state.port}/${database}`;
}
