import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Bundles the drawing worker into one file. A worker thread is loaded by Node itself, past the bundler of the app, so it needs a
 * file of its own; only the native canvas stays outside.
 * @param {string} [outfile] where the bundle goes (the first argument of this script), `build/draw-worker.mjs` by default
 */
async function buildDrawWorker(outfile = path.join(root, 'build', 'draw-worker.mjs')) {
  await build({
    entryPoints: [path.join(root, 'lib/server/providers/local/draw-worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@napi-rs/canvas'],
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
}

await buildDrawWorker(process.argv[2]);
