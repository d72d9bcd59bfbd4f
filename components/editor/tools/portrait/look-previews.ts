import type { DrawnPreview, PreviewWork } from '@/components/editor/tools/portrait/preview-messages';
import type { Pixels } from '@/lib/base/pixels';
import type { PortraitLook } from '@/lib/tools/portrait-looks';
import { portraitLooks } from '@/lib/tools/portrait-looks';

/** What is needed of a worker. */
export interface PreviewWorker {
  postMessage(work: PreviewWork): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DrawnPreview>) => void) | null;
}

export interface LookPreviews {
  /** Draws every look of this picture, `first` first; what is left of an earlier picture is not drawn any more. */
  show(pixels: Pixels, first: PortraitLook): void;
  close(): void;
}

/** TO19: previews, one after the other, so that a new picture waits for one drawing at most. */
export function createLookPreviews(worker: PreviewWorker, onDrawn: (look: PortraitLook, pixels: Pixels) => void): LookPreviews {
  let number = 0;
  let isBusy = false;
  let picture: Pixels | null = null;
  let waiting: readonly PortraitLook[] = [];

  const next = (): void => {
    const [look, ...rest] = waiting;
    if (isBusy || picture === null || look === undefined) return;
    waiting = rest;
    isBusy = true;
    worker.postMessage({ number, look, pixels: picture });
  };
  worker.onmessage = ({ data }) => {
    isBusy = false;
    if (data.number === number) onDrawn(data.look, data.pixels);
    next();
  };

  return {
    show(pixels, first) {
      number += 1;
      picture = pixels;
      waiting = [first, ...portraitLooks.filter((look) => look !== first)];
      next();
    },
    close() {
      number += 1;
      waiting = [];
      worker.onmessage = null;
      worker.terminate();
    },
  };
}
