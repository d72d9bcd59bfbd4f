import 'server-only';
import { startUpdates, subscribe } from '@/lib/server/updates/hub';
import type { UpdateEvent } from '@/lib/updates/update-event';

const keepAliveMs = 20_000;
/** A reader that does not read is let go; its browser connects again and reads everything anew. */
const maxQueuedEvents = 1_000;

/** The stream of one browser: server-sent events about one account until the request ends. */
export function updateStream(accountId: string, ended: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) < -maxQueuedEvents) close();
          else controller.enqueue(encoder.encode(text));
        };
        const unsubscribe = subscribe(accountId, (event: UpdateEvent) => send(`data: ${JSON.stringify(event)}\n\n`));
        const timer = setInterval(() => send(': still here\n\n'), keepAliveMs);
        close = () => {
          close = () => undefined;
          unsubscribe();
          clearInterval(timer);
          controller.close();
        };
        ended.addEventListener('abort', () => close(), { once: true });
        await startUpdates();
        send(`retry: 1000\ndata: ${JSON.stringify({ kind: 'hello' } satisfies UpdateEvent)}\n\n`);
      },
      cancel: () => close(),
    },
    { highWaterMark: 1 },
  );
}
