import { parentPort } from 'node:worker_threads';
import { assert } from '@/lib/base/assert';
import { drawImage } from './drawing/draw-image';
import type { DrawReply, DrawRequest } from './draw-message';

// The entry of a worker thread: draws one picture per message, so that the server's own thread stays free.
const port = parentPort;
assert(port !== null, 'draw-worker runs in a worker thread only');

port.on('message', ({ id, drawing }: DrawRequest) => {
  try {
    const drawn = drawImage(drawing);
    // A copy in a buffer of its own: the encoder's memory belongs to a pool and cannot be handed over.
    const bytes = new Uint8Array(drawn);
    port.postMessage({ id, bytes } satisfies DrawReply, [bytes.buffer]);
  } catch (cause) {
    port.postMessage({ id, problem: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) } satisfies DrawReply);
  }
});
