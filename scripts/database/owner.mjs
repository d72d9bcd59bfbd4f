import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { Trouble } from '../process/trouble.mjs';

/**
 * Who runs the database. PostgreSQL refuses to run as root, so root hands it to a user without rights.
 * @typedef {{ changesUser: false } | { changesUser: true, uid: number, gid: number }} Owner
 */

const accountName = 'tallycut-db';

/**
 * @param {string | null} existingDirectory the data directory, when there is one already: its owner stays its owner
 * @returns {Owner}
 */
export function databaseOwner(existingDirectory) {
  if (process.getuid?.() !== 0) return { changesUser: false };
  if (existingDirectory && existsSync(existingDirectory)) {
    const { uid, gid } = statSync(existingDirectory);
    if (uid !== 0) return { changesUser: true, uid, gid };
  }
  const account = findAccount(accountName) ?? makeAccount() ?? findAccount('nobody');
  if (!account) throw new Trouble('The embedded database may not run as root: run the command as another user, or set DATABASE_URL.');
  return account;
}

/**
 * @param {string} name
 * @returns {Owner | null}
 */
function findAccount(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { changesUser: true, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** @returns {Owner | null} null where accounts cannot be made; `nobody` serves then */
function makeAccount() {
  const arguments_ = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', accountName];
  const made = spawnSync('useradd', arguments_, { stdio: 'ignore' });
  return made.status === 0 ? findAccount(accountName) : null;
}

/**
 * The part of spawn's options that makes a program run as the owner. The working directory is one that anybody may be in.
 * @param {Owner} owner
 */
export function asOwner(owner) {
  if (!owner.changesUser) return { env: databaseEnvironment() };
  return { uid: owner.uid, gid: owner.gid, cwd: '/', env: databaseEnvironment() };
}

/**
 * PostgreSQL's messages in English, and none of the settings (PGDATA, PGPORT, …) of another database on this machine.
 * @returns {NodeJS.ProcessEnv}
 */
function databaseEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (name.startsWith('PG') || name.startsWith('LC_')) delete env[name];
  env.LC_ALL = 'C';
  return env;
}

/**
 * Whether the owner may walk to this folder, whatever the modes of the folders above say.
 * @param {string} folder
 * @param {Owner} owner
 */
export function canEnter(folder, owner) {
  if (!owner.changesUser) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...asOwner(owner), stdio: 'ignore' }).status === 0;
}

/**
 * Root's place for what another user must reach although the checkout is closed to it.
 * @returns {string}
 */
export function machineFolder() {
  const folder = '/var/lib/tallycut';
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return folder;
  } catch {
    throw new Trouble(`The database's user may not enter this folder, and ${folder} cannot be made: set TALLYCUT_DATA to a folder open to other users.`);
  }
}
