import type { DrawnPreview, PreviewWork } from '@/components/editor/tools/portrait/preview-messages';
import { drawPortrait } from '@/lib/portrait/draw-portrait';

/** What a worker's global scope has beside that of a window. */
interface WorkerScope {
  postMessage(message: DrawnPreview): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<PreviewWork>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data: { number, look, pixels } }) => scope.postMessage({ number, look, pixels: drawPortrait(pixels, look) }));
