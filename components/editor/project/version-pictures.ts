import { openMediaPool } from '@/components/editor/drawing/open-media-pool';
import type { AssetLibrary } from '@/lib/editor/asset-library';
import type { Context2D } from '@/lib/editor/compositor/draw-frame';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { documentEndTicks } from '@/lib/editor/document/read';
import { nearestFrameTicks } from '@/lib/editor/document/time';
import { describeFrame, mediaLayers } from '@/lib/editor/frame';

/** Draws what versions look like, one after the other, so that a long list asks for one decoder at a time. Brings decoders: loaded when first used. */
export interface VersionPictures {
  /** Draws the document's middle over the whole canvas; resolves with false where it was closed meanwhile. */
  draw(document: ProjectDocument, context: Context2D): Promise<boolean>;
  close(): void;
}

/** A picture whose media do not come is drawn without them after this time. */
const patienceMs = 6_000;
const maxPictureBytes = 64 * 1024 * 1024;

export function createVersionPictures(library: AssetLibrary): VersionPictures {
  const pool = openMediaPool(library, maxPictureBytes);
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const draw = async (document: ProjectDocument, context: Context2D): Promise<boolean> => {
    if (isClosed) return false;
    const description = describeFrame(document, nearestFrameTicks(documentEndTicks(document) / 2, document.canvas.frameRate));
    await Promise.race([pool.settle(mediaLayers(description)), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    if (!isClosed) drawFrame(context, description, pool.sourceOf);
    return !isClosed;
  };

  return {
    draw: (document, context) => {
      const drawn = turn.then(() => draw(document, context));
      turn = drawn.catch(() => undefined);
      return drawn;
    },
    close() {
      isClosed = true;
      pool.close();
    },
  };
}
