/** Starts the worker that draws previews, as a file of its own. Bundlers find it by these very words. */
export function openPreviewWorker(): Worker {
  return new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
}
