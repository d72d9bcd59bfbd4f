import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Bundles each of the server's worker threads, and the program that speaks, into one file. They are loaded by Node itself, past the bundler of the app, so each
 * needs a file of its own; only the native canvas and the speech engine, which has a licence of its own, stay outside.
 * @param {string} [outdir] where the bundles go (the first argument of this script), `build` by default
 */
async function buildWorkers(outdir = path.join(root, 'build')) {
  await build({
    entryPoints: {
      'draw-worker': path.join(root, 'lib/server/providers/local/draw-worker.ts'),
      'cutout-worker': path.join(root, 'lib/server/providers/local/cutout-worker.ts'),
      'portrait-worker': path.join(root, 'lib/server/providers/local/portrait-worker.ts'),
      'upscale-worker': path.join(root, 'lib/server/providers/local/upscale-worker.ts'),
      'music-worker': path.join(root, 'lib/server/providers/local/music-worker.ts'),
      'film-worker': path.join(root, 'lib/server/providers/local/film-worker.ts'),
      'speak-program': path.join(root, 'lib/server/providers/local/speaking/speak-program.ts'),
      'probe-worker': path.join(root, 'lib/server/assets/probe-worker.ts'),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@napi-rs/canvas', '@echogarden/espeak-ng-emscripten'],
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  // For browsers: the worker that the server hands out with the list of a build's parts before it.
  await build({
    entryPoints: { 'offline-worker': path.join(root, 'lib/offline/worker/worker.ts') },
    outdir,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
}

await buildWorkers(process.argv[2]);
