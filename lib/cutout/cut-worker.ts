import { withAlpha } from './apply-alpha';
import { cutPicture } from './cut-picture';
import { readNetwork } from './network/read-network';
import type { FromCutWorker, ToCutWorker } from './messages';
import type { Pixels } from './pixels';

// Only inside of a worker: the same name means a window elsewhere.
const port = globalThis as unknown as { onmessage: ((event: MessageEvent<ToCutWorker>) => void) | null; postMessage(message: FromCutWorker): void };

// Reported, a failure reaches the page as an error of this worker; a rejection would stay here.
port.onmessage = ({ data }) => void answer(data).catch(reportError);

async function answer(asked: ToCutWorker): Promise<void> {
  const { pixels, canvas } = read(asked.picture);
  if (asked.type === 'cut') return port.postMessage({ type: 'cut', outcome: cutPicture(pixels, asked.box, readNetwork(asked.network)) });
  withAlpha(pixels, asked.alpha);
  canvas.getContext('2d')?.putImageData(new ImageData(pixels.data as Uint8ClampedArray<ArrayBuffer>, pixels.width, pixels.height), 0, 0);
  port.postMessage({ type: 'applied', file: await canvas.convertToBlob({ type: 'image/png' }) });
}

function read(picture: ImageBitmap): { readonly pixels: Pixels; readonly canvas: OffscreenCanvas } {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (ctx === null) throw new Error('this browser gives no canvas to a worker');
  ctx.drawImage(picture, 0, 0);
  picture.close();
  const { data, width, height } = ctx.getImageData(0, 0, canvas.width, canvas.height);
  return { pixels: { data, width, height }, canvas };
}
