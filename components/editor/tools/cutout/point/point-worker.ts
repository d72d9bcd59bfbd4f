import type { PointAnswer, PointOrder } from '@/components/editor/tools/cutout/point/point-messages';
import { fitted } from '@/lib/base/pixels';
import type { Network } from '@/lib/cutout/network/read-network';
import { readNetwork } from '@/lib/cutout/network/read-network';
import { boxAtPoint } from '@/lib/cutout/seed/box-at-point';

/** What a worker's global scope has beside that of a window. */
interface WorkerScope {
  postMessage(message: PointAnswer): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<PointOrder>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
/** Nothing is looked for at a larger size. */
const longestPx = 640;

let network: Promise<Network> | null = null;

scope.addEventListener('message', ({ data: { picture, point } }) => {
  find(picture, point).then(
    (answer) => scope.postMessage(answer),
    (error: unknown) => setTimeout(() => {
      throw error;
    }),
  );
});

async function find(picture: ImageBitmap, point: PointOrder['point']): Promise<PointAnswer> {
  network ??= loadNetwork();
  const { width, height } = fitted(picture.width, picture.height, longestPx);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to read from');
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const box = boxAtPoint(context.getImageData(0, 0, width, height), { x: point.x * width, y: point.y * height }, await network);
  return { box: box === null ? null : { x: box.x / width, y: box.y / height, width: box.width / width, height: box.height / height } };
}

async function loadNetwork(): Promise<Network> {
  const answer = await fetch('/cutout/selfie_segmentation.tflite');
  if (!answer.ok) throw new Error(`the network answered ${answer.status}`);
  return readNetwork(await answer.arrayBuffer());
}
