import type { ClipFrame } from '@/components/editor/tools/source/source-draft';
import { openMediaPool } from '@/components/editor/drawing/open-media-pool';
import { pictureLayer } from '@/components/editor/drawing/plain-layer';
import type { AssetLibrary } from '@/lib/editor/asset-library';
import type { Picture } from '@/lib/editor/compositor/layer-source';
import type { MediaLayer } from '@/lib/editor/layer';

type FrameInVideo = Pick<ClipFrame, 'clipId' | 'assetId' | 'sourceTicks'>;

/** Reads frames of videos as pictures, at their own size. Brings decoders: loaded when first used. */
export interface FramePictures {
  /** As JPEG; null where it cannot be read, and where another frame was asked for meanwhile. */
  read(frame: FrameInVideo): Promise<Blob | null>;
  close(): void;
}

/** The engine takes no larger ones (CU3). */
const largestSidePx = 4096;
/** Higher than that of stills: what is cut out lies over the video itself. */
const jpegQuality = 0.95;

export function createFramePictures(library: AssetLibrary): FramePictures {
  const pool = openMediaPool(library);
  let asked = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (frame: FrameInVideo, number: number): Promise<Blob | null> => {
    if (number !== asked) return null;
    const layer: MediaLayer = { ...pictureLayer({ widthPx: 1, heightPx: 1 }, frame.assetId), kind: 'video', clipId: frame.clipId, sourceTicks: frame.sourceTicks };
    await pool.settle([layer]);
    const source = pool.sourceOf(layer);
    return source.status !== 'ready' || pool.isBroken(layer) ? null : toJpeg(source.picture);
  };

  return {
    // One after the other: two that ask one decoder for two instants would wait for each other.
    read: (frame) => {
      const number = (asked += 1);
      const done = turn.then(() => read(frame, number));
      turn = done.catch(() => undefined);
      return done;
    },
    close() {
      asked += 1;
      pool.close();
    },
  };
}

async function toJpeg({ widthPx, heightPx, draw }: Picture): Promise<Blob | null> {
  const scale = Math.min(1, largestSidePx / Math.max(widthPx, heightPx));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(widthPx * scale)), Math.max(1, Math.round(heightPx * scale)));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  draw(context, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
}
