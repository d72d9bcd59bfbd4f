import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../process/lock.mjs';
import { checkFreeSpace, checkoutLock, projectRoot } from '../process/places.mjs';
import { lastLines, runNode } from '../process/run.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';
import { fingerprint } from './fingerprint.mjs';

/** Everything that the production build is made from. */
const sources = [
  'app', 'components', 'lib', 'public', 'prisma/schema',
  'instrumentation.ts', 'instrumentation-client.ts', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json',
];
const workerSources = ['lib', 'scripts/build-workers.mjs', 'package-lock.json'];
const neededMb = 600;

/** The folder that `npm start` builds into and serves from. */
export const defaultDist = '.next';

/** What the sources are now; the personas are seeded anew when it changes. */
export const sourcesFingerprint = () => fingerprint([...sources, 'prisma/seed.ts'], publicVariables());

/**
 * Builds the app for production when its sources were changed since the last build in this folder.
 * @param {string} [dist] from the root
 */
export async function ensureAppBuild(dist = defaultDist) {
  await ensureWorkers();
  if (isBuilt(dist)) return;
  await withLock(checkoutLock('build'), async () => {
    if (isBuilt(dist)) return;
    checkFreeSpace(projectRoot, neededMb);
    await step('Building the app', () => build(dist));
  });
}

/** Bundles the worker threads, which also `next dev` needs. */
export async function ensureWorkers() {
  const stamp = join(projectRoot, 'build', 'fingerprint');
  const wanted = fingerprint(workerSources);
  const areBundled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (areBundled()) return;
  await withLock(checkoutLock('build'), async () => {
    if (areBundled()) return;
    const { code, output } = await runNode('scripts/build-workers.mjs', []);
    if (code !== 0) throw new Trouble('The worker threads cannot be bundled: the lines above say why.', lastLines(output));
    writeFileSync(stamp, wanted);
  });
}

/**
 * @param {string} dist
 * @returns {boolean} whether the folder holds a finished build of the sources as they are
 */
function isBuilt(dist) {
  const stamp = join(projectRoot, dist, 'fingerprint');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources, publicVariables());
}

/** @param {string} dist */
async function build(dist) {
  const stamp = join(projectRoot, dist, 'fingerprint');
  const wanted = fingerprint(sources, publicVariables());
  rmSync(stamp, { force: true });
  const env = /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, NODE_ENV: 'production', TALLYCUT_DIST: dist, NEXT_TELEMETRY_DISABLED: '1' });
  const { code, output } = await runNode('node_modules/next/dist/bin/next', ['build'], { env });
  if (code !== 0) throw new Trouble('The app does not build: the lines above say why.', lastLines(output, 80));
  writeFileSync(stamp, wanted);
}

/** Next writes variables of this name into the browser's code. */
function publicVariables() {
  return Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_')).map(([name, value]) => `${name}=${value}`).sort();
}
