import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onClose } from '../process/closing.mjs';
import { isAlive } from '../process/alive.mjs';
import { ensureDataFolder } from '../process/places.mjs';

/**
 * A data folder for one run of tests, named by this process and removed when it ends.
 * @param {string} purpose such as "server"
 * @returns {string}
 */
export function makeTestHome(purpose) {
  const folder = join(testFolder(), `${purpose}-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  onClose(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Stops and removes what earlier runs left behind that were killed. */
export async function sweepTestHomes() {
  const abandoned = readdirSync(testFolder()).filter((name) => !isAlive(Number(name.split('-').at(-1))));
  if (abandoned.length === 0) return;
  const { removeCluster } = await import('../database/cluster.mjs');
  for (const name of abandoned) {
    const folder = join(testFolder(), name);
    for (const home of clusterHomes(folder)) await removeCluster(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A run's own database, and those of the apps that its tests started, which lie at most two folders deeper.
 * @param {string} folder
 * @param {number} [depth]
 * @returns {string[]}
 */
function clusterHomes(folder, depth = 2) {
  const here = existsSync(join(folder, 'database.json')) ? [folder] : [];
  if (depth === 0) return here;
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'postgres');
  return [...here, ...inside.flatMap((entry) => clusterHomes(join(folder, entry.name), depth - 1))];
}

function testFolder() {
  const folder = join(ensureDataFolder(), 'test');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}
