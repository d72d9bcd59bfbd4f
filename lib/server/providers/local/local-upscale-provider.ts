import path from 'node:path';
import { pictureOf } from '@/lib/server/providers/ai-sdk/picture-of';
import type { UpscaleProvider } from '@/lib/server/providers/upscale-provider';
import { localProviderName } from './local-provider-name';
import { createThreadPool, type ThreadPool } from './thread-pool';
import type { UpscaleWork } from './upscale-worker';

/** The engine that needs no network (lib/upscale), in a worker thread of this process. */
export function createLocalUpscaleProvider(pool: ThreadPool<UpscaleWork> = openPool()): UpscaleProvider {
  return {
    name: localProviderName,
    async upscale({ picture, factor }, signal) {
      const made = await pool.run({ picture, factor }, signal);
      return made.ok ? pictureOf(made.value) : made;
    },
    close: () => pool.close(),
  };
}

/** One thread: a frame in 8K takes half a minute of its processor, and half a gigabyte while it is made. */
function openPool(): ThreadPool<UpscaleWork> {
  return createThreadPool({ workerFile: path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'upscale-worker.mjs'), size: 1, timeoutMs: 240_000, maxQueued: 200 });
}
