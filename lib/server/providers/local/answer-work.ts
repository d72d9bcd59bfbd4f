import { parentPort } from 'node:worker_threads';
import { assert } from '@/lib/base/assert';
import type { ThreadReply, ThreadRequest } from './thread-message';

/** What a piece of work came to, before it has the number of its request. */
export type WorkOutcome = Uint8Array | Extract<ThreadReply, { failure: unknown }>['failure'];

/** For the entry of a worker thread: works on one message after the other, so that the server's own thread stays free. */
export function answerWork(doWork: (work: never) => WorkOutcome | Promise<WorkOutcome>): void {
  const port = parentPort;
  assert(port !== null, 'a worker file runs in a worker thread only');
  port.on('message', ({ id, work }: ThreadRequest<never>) => {
    Promise.resolve()
      .then(() => doWork(work))
      .then((outcome) => {
        if (!(outcome instanceof Uint8Array)) return port.postMessage({ id, failure: outcome } satisfies ThreadReply);
        // A copy in a buffer of its own: the encoder's memory belongs to a pool and cannot be handed over.
        const bytes = new Uint8Array(outcome);
        port.postMessage({ id, bytes } satisfies ThreadReply, [bytes.buffer]);
      })
      .catch((cause: unknown) => port.postMessage({ id, problem: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) } satisfies ThreadReply));
  });
}
