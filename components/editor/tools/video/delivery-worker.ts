import { deliverFilm } from '@/components/editor/tools/video/deliver-film';
import { breathe } from '@/lib/base/breathe';
import type { DeliveryJob, DeliveryOutcome } from '@/components/editor/tools/video/delivery-messages';
import { filmScene } from '@/components/editor/tools/video/film-scene';

/** What a worker's global scope has beside that of a window. */
interface WorkerScope {
  postMessage(message: DeliveryOutcome): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<DeliveryJob>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

// Timers of a hidden tab are slowed down; those of a worker are not, so the lease is renewed from here.
scope.addEventListener('message', ({ data: job }) => {
  void deliverFilm(job, {
    fetch: (...request) => fetch(...request),
    film: (scene, hooks) => filmScene(scene, job.expected, hooks),
    setInterval: (run, everyMs) => setInterval(run, everyMs),
    clearInterval: (handle) => clearInterval(handle as number),
    wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
    breathe,
  }).then((outcome) => scope.postMessage(outcome));
});
