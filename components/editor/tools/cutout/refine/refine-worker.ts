import { Refining } from '@/lib/cutout/refine/refining';
import type { Pixels } from '@/lib/base/pixels';
import type { RefineAnswer, RefineOrder } from '@/components/editor/tools/cutout/refine/refine-messages';

/** What a worker's global scope has beside that of a window. */
interface WorkerScope {
  postMessage(message: RefineAnswer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<RefineOrder>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

interface Work {
  readonly refining: Refining;
  readonly paid: Uint8ClampedArray | null;
  readonly previewPx: number;
}

let work: Work | null = null;
let turn: Promise<void> = Promise.resolve();

scope.addEventListener('message', ({ data: order }) => {
  // One after the other. What goes wrong is thrown where the page hears of it.
  turn = turn.then(() => follow(order));
  turn.catch((error: unknown) => setTimeout(() => {
    throw error;
  }));
});

async function follow(order: RefineOrder): Promise<void> {
  if (order.type === 'open') work = openWork(order);
  if (work === null) return;
  if (order.type === 'finish') {
    const file = await canvasWith(work.refining.result()).convertToBlob({ type: 'image/png' });
    scope.postMessage({ type: 'finished', file }, []);
    return;
  }
  change(work, order);
  const pixels = work.refining.preview(work.previewPx);
  const picture = canvasWith(pixels).transferToImageBitmap();
  scope.postMessage({ type: 'shown', picture, share: shareOf(pixels), ...work.refining.state }, [picture]);
}

function change({ refining, paid }: Work, order: RefineOrder): void {
  if (order.type === 'paint') refining.paint(order.stroke);
  else if (order.type === 'edge') refining.setEdge(order.edge);
  else if (order.type === 'undo') refining.undo();
  else if (order.type === 'redo') refining.redo();
  else if (order.type === 'start-again') refining.startAgain(paid ?? undefined);
}

function openWork({ source, cutout, paid, previewPx }: Extract<RefineOrder, { type: 'open' }>): Work {
  const { width, height } = cutout;
  const alphaOf = (bitmap: ImageBitmap): Uint8ClampedArray => alphaIn(pixelsOf(bitmap, width, height).data);
  return { refining: new Refining(pixelsOf(source, width, height), alphaOf(cutout)), paid: paid === null ? null : alphaOf(paid), previewPx };
}

function pixelsOf(bitmap: ImageBitmap, width: number, height: number): Pixels {
  const context = contextOf(new OffscreenCanvas(width, height));
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

function canvasWith({ data, width, height }: Pixels): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  contextOf(canvas).putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to read from');
  return context;
}

function alphaIn(data: Uint8ClampedArray): Uint8ClampedArray {
  return new Uint8ClampedArray(data.length / 4).map((_, index) => data[index * 4 + 3] ?? 0);
}

function shareOf({ data }: Pixels): number {
  const alpha = alphaIn(data);
  return alpha.reduce((sum, value) => sum + value, 0) / 255 / alpha.length;
}
