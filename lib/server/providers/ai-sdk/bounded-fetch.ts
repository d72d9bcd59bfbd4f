import 'server-only';

/** An answer that is larger than any picture may be: the rest of it is not read. */
export class AnswerTooLargeError extends Error {}

/**
 * A `fetch` whose answers end with `AnswerTooLargeError` after `maxBytes` of body, whatever their headers say, so that a server that goes wrong
 * cannot fill this process's memory.
 */
export function boundedFetch(maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
      await response.body?.cancel();
      throw new AnswerTooLargeError(`an answer of ${response.headers.get('content-length')} bytes`);
    }
    const { status, statusText, headers } = response;
    return response.body === null ? response : new Response(response.body.pipeThrough(bound(maxBytes)), { status, statusText, headers });
  };
}

function bound(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new AnswerTooLargeError(`an answer of more than ${maxBytes} bytes`);
      controller.enqueue(chunk);
    },
  });
}
