import path from 'node:path';
import { ok } from '@/lib/base/result';
import type { VideoProvider } from '@/lib/server/providers/video-provider';
import type { FilmDrawing } from './drawing/film/draw-living-scene';
import type { EncodedReference } from './drawing/reference/read-reference';
import { localProviderName } from './local-provider-name';
import { createThreadPool, type ThreadPool } from './thread-pool';

/** What the thread is asked for. */
type FilmWork = FilmDrawing & { readonly reference: EncodedReference | null };

/** The engine that needs no network: it draws the sheets of the prompt's scene in a worker thread. A browser sets them in motion, and delivers the video (TO10). */
export function createLocalVideoProvider(pool: ThreadPool<FilmWork> = openPool()): VideoProvider {
  return {
    name: localProviderName,
    async film({ prompt, seed, seconds, widthPx, heightPx, reference }, signal) {
      const drawn = await pool.run({ prompt, seed, seconds, widthPx, heightPx, reference }, signal);
      return drawn.ok ? ok({ kind: 'scene', bytes: drawn.value }) : drawn;
    },
    close: () => pool.close(),
  };
}

/** One thread: a scene takes two seconds of its processor. */
function openPool(): ThreadPool<FilmWork> {
  return createThreadPool({ workerFile: path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'film-worker.mjs'), size: 1, timeoutMs: 60_000, maxQueued: 200 });
}
