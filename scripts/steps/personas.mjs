import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, runNode } from '../process/run.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';

/**
 * Seeds the personas when this database has not got them from this version yet. Seeding twice changes nothing.
 * @param {{ home: string, env: NodeJS.ProcessEnv, version: string, isNewDatabase: boolean }} facts `version` is the sources' fingerprint
 */
export async function ensurePersonas({ home, env, version, isNewDatabase }) {
  const stamp = join(home, 'personas-seeded');
  const place = createHash('sha256').update(databasePlace(env.DATABASE_URL ?? '')).digest('hex');
  const wanted = `${place} ${version}`;
  if (!isNewDatabase && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step('Seeding the personas', () => seed(env));
  writeFileSync(stamp, wanted);
}

/**
 * Host and name: the embedded database may come back on another port.
 * @param {string} url
 */
function databasePlace(url) {
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname}`;
}

/** @param {NodeJS.ProcessEnv} env */
async function seed(env) {
  const args = ['--conditions=react-server', 'prisma/seed.ts'];
  const { code, output } = await runNode('node_modules/tsx/dist/cli.mjs', args, { env });
  if (code !== 0) throw new Trouble('The personas cannot be seeded: the lines above say why.', lastLines(output));
}
