import path from 'node:path';
import { ok } from '@/lib/base/result';
import type { PortraitProvider } from '@/lib/server/providers/portrait-provider';
import { localProviderName } from './local-provider-name';
import type { PortraitWork } from './portrait-worker';
import { createThreadPool, type ThreadPool } from './thread-pool';

/** The engine that needs no network (lib/portrait), in a worker thread of this process. */
export function createLocalPortraitProvider(pool: ThreadPool<PortraitWork> = openPool()): PortraitProvider {
  return {
    name: localProviderName,
    async portray({ picture, look }, signal) {
      const drawn = await pool.run({ picture, look }, signal);
      // A thread answers with bytes alone; a PNG and a JPEG are told apart by their first.
      return drawn.ok ? ok({ bytes: drawn.value, mime: drawn.value[0] === 0x89 ? 'image/png' : 'image/jpeg' }) : drawn;
    },
    close: () => pool.close(),
  };
}

/** One thread: a portrait takes some seconds of its processor. */
function openPool(): ThreadPool<PortraitWork> {
  return createThreadPool({ workerFile: path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'portrait-worker.mjs'), size: 1, timeoutMs: 120_000, maxQueued: 200 });
}
