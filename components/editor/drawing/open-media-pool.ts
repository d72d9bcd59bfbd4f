import type { AssetLibrary } from '@/lib/editor/asset-library';
import { MediaPool } from '@/lib/editor/media/media-pool';

/** A pool for pictures beside the preview, which has its own. Brings decoders: loaded when first used. */
export function openMediaPool(library: AssetLibrary, maxPictureBytes?: number): MediaPool {
  return new MediaPool({
    findAsset: library.find,
    fetch: (...request) => fetch(...request),
    createImageBitmap: (source, options) => createImageBitmap(source, options),
    setTimeout: (run, delayMs) => window.setTimeout(run, delayMs),
    maxPictureBytes,
  });
}
