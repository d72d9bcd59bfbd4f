import path from 'node:path';
import { ok } from '@/lib/base/result';
import type { CutoutProvider } from '@/lib/server/providers/cutout-provider';
import type { CutoutWork } from './cutout-worker';
import { localProviderName } from './local-provider-name';
import { createThreadPool, type ThreadPool } from './thread-pool';

/** The engine that needs no network (lib/cutout), in a worker thread of this process. */
export function createLocalCutoutProvider(pool: ThreadPool<CutoutWork> = openPool()): CutoutProvider {
  const networkFile = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@mediapipe', 'selfie_segmentation', 'selfie_segmentation.tflite');
  return {
    name: localProviderName,
    async cut({ picture, box }, signal) {
      const cut = await pool.run({ picture, box, networkFile }, signal);
      return cut.ok ? ok({ bytes: cut.value, mime: 'image/png' }) : cut;
    },
    close: () => pool.close(),
  };
}

/** One thread: a cut takes about a second of its processor. */
function openPool(): ThreadPool<CutoutWork> {
  return createThreadPool({ workerFile: path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'cutout-worker.mjs'), size: 1, timeoutMs: 60_000, maxQueued: 200 });
}
