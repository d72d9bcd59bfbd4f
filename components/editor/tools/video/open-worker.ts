/** Starts the worker that makes and delivers a video, as a file of its own. Bundlers find it by these very words. */
export function openDeliveryWorker(): Worker {
  return new Worker(new URL('./delivery-worker.ts', import.meta.url), { type: 'module' });
}
