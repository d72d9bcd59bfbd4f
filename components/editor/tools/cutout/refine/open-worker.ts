/** Starts the worker that goes over a cut-out, as a file of its own. Bundlers find it by these very words. */
export function openRefineWorker(): Worker {
  return new Worker(new URL('./refine-worker.ts', import.meta.url), { type: 'module' });
}
