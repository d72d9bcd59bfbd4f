/** Starts the worker that finds what is pointed at, as a file of its own. Bundlers find it by these very words. */
export function openPointWorker(): Worker {
  return new Worker(new URL('./point-worker.ts', import.meta.url), { type: 'module' });
}
