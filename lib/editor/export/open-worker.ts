/** Starts the worker that makes exports, as a file of its own. Bundlers find it by these very words. */
export function openExportWorker(): Worker {
  return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
}
