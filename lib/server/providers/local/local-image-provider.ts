import path from 'node:path';
import { ok } from '@/lib/base/result';
import { localProviderName } from '@/lib/server/providers/local/local-provider-name';
import type { ImageProvider } from '@/lib/server/providers/image-provider';
import { createThreadPool, type ThreadPool, type ThreadPoolOptions } from './thread-pool';
import type { Drawing } from './drawing/draw-image';
import type { EncodedReference } from './drawing/reference/read-reference';

/** What a thread is asked for. */
type DrawWork = Drawing & { readonly reference: EncodedReference | null };

/** The longest side that is drawn; anything else is a caller's error answered as `too_large`. */
const maxSidePx = 4096;

/**
 * The engine that needs no network: it draws the prompt's scene in worker threads of this process. It refuses no words; what it
 * does not know becomes an abstract picture.
 */
export function createLocalImageProvider(pool: ThreadPool<DrawWork> = createThreadPool(defaultPool())): ImageProvider {
  return {
    name: localProviderName,
    async generate({ prompt, style, widthPx, heightPx, seed, reference }, signal) {
      if (Math.max(widthPx, heightPx) > maxSidePx) {
        return { ok: false, error: { code: 'too_large', retryable: false, detail: `${widthPx} × ${heightPx} is more than ${maxSidePx} pixels a side` } };
      }
      const drawn = await pool.run({ prompt, style, widthPx, heightPx, seed, reference }, signal);
      return drawn.ok ? ok({ bytes: drawn.value, mime: 'image/jpeg' }) : drawn;
    },
    close: () => pool.close(),
  };
}

/** Two threads: enough to keep four pictures moving, few enough to leave the server its processor. */
function defaultPool(): ThreadPoolOptions {
  const workerFile = path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'draw-worker.mjs');
  return { workerFile, size: 2, timeoutMs: 60_000, maxQueued: 1000 };
}
