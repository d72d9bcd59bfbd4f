import path from 'node:path';
import { ok } from '@/lib/base/result';
import { localProviderName } from '@/lib/server/providers/local/local-provider-name';
import { createDrawingPool } from './drawing-pool';
import type { ImageProvider } from '@/lib/server/providers/image-provider';
import type { DrawingPool } from './drawing-pool';

/** The longest side that is drawn; anything else is a caller's error answered as `too_large`. */
const maxSidePx = 4096;

/**
 * The engine that needs no network: it draws the prompt's scene in worker threads of this process. It refuses no words; what it
 * does not know becomes an abstract picture.
 */
export function createLocalImageProvider(pool: DrawingPool = createDrawingPool(defaultPool())): ImageProvider {
  return {
    name: localProviderName,
    async generate({ prompt, style, widthPx, heightPx, seed }, signal) {
      if (Math.max(widthPx, heightPx) > maxSidePx) {
        return { ok: false, error: { code: 'too_large', retryable: false, detail: `${widthPx} × ${heightPx} is more than ${maxSidePx} pixels a side` } };
      }
      const drawn = await pool.draw({ prompt, style, widthPx, heightPx, seed }, signal);
      return drawn.ok ? ok({ bytes: drawn.value, mime: 'image/jpeg' }) : drawn;
    },
    close: () => pool.close(),
  };
}

/** Two threads: enough to keep four pictures moving, few enough to leave the server its processor. */
function defaultPool(): Parameters<typeof createDrawingPool>[0] {
  const workerFile = path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'draw-worker.mjs');
  return { workerFile, size: 2, timeoutMs: 60_000, maxQueued: 1000 };
}
