import path from 'node:path';
import type { MusicWork } from '@/lib/music/compose-bed';
import type { MusicProvider } from '@/lib/server/providers/music-provider';
import { localProviderName } from './local-provider-name';
import { createThreadPool, type ThreadPool } from './thread-pool';

/** The synthesiser that needs no network (lib/music), in a worker thread of this process. */
export function createLocalMusicProvider(pool: ThreadPool<MusicWork> = openPool()): MusicProvider {
  return {
    name: localProviderName,
    compose: ({ mood, seed, durationMs }, signal) => pool.run({ mood, seed, durationMs }, signal),
    close: () => pool.close(),
  };
}

/** One thread: a minute of music takes about a second of its processor. */
function openPool(): ThreadPool<MusicWork> {
  return createThreadPool({ workerFile: path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'music-worker.mjs'), size: 1, timeoutMs: 60_000, maxQueued: 200 });
}
