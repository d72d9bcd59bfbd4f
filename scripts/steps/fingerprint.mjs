import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../process/places.mjs';

/**
 * A digest of files' names and contents: equal when nothing was changed, whatever the files' dates say.
 * @param {readonly string[]} paths files and folders, from the root; those that do not exist count as such
 * @param {readonly string[]} [facts] what else decides the result
 * @returns {string}
 */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const path of paths.flatMap(filesUnder)) hash.update(`${path}\0`).update(readFileSync(join(projectRoot, path))).update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} path from the root
 * @returns {string[]} the files, tests and rule lists left out, in one order on every system
 */
function filesUnder(path) {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const entries = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .filter((file) => !/\.test\.tsx?$|\.md$/.test(file))
    .sort();
}
