/** Starts the worker that cuts, as a file of its own. Bundlers find it by these very words. */
export function openCutWorker(): Worker {
  return new Worker(new URL('./cut-worker.ts', import.meta.url), { type: 'module' });
}

/** Where the network that finds people is served: bundlers copy the file of its package. */
export const networkUrl = new URL('../../node_modules/@mediapipe/selfie_segmentation/selfie_segmentation.tflite', import.meta.url);
