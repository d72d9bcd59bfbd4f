import { createStore } from 'zustand/vanilla';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** One file on its way to the server. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state:
    | { readonly kind: 'waiting' }
    /** `fraction` 1 means that the server is looking at the file. */
    | { readonly kind: 'sending'; readonly fraction: number }
    | { readonly kind: 'failed'; readonly sentence: string };
}

export type UploadOutcome = { readonly kind: 'done'; readonly asset: AssetView; /** What will be missing, in a sentence. */ readonly notice: string | null } | { readonly kind: 'failed'; readonly sentence: string } | { readonly kind: 'stopped' };

/** Sends one file; never rejects. */
export type SendFile = (file: File, options: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }) => Promise<UploadOutcome>;

interface UploadQueueOptions {
  readonly send: SendFile;
  readonly newId: () => string;
  readonly onDone: (asset: AssetView, file: File, notice: string | null) => void;
  /** A sentence for files that need not be sent to be refused; null lets them pass. */
  readonly refuse: (file: File) => string | null;
}

/** More at once would only share the same line, and a browser keeps six connections for everything. */
const parallelUploads = 3;

export interface UploadQueue {
  readonly store: ReturnType<typeof createUploadStore>;
  /** `onDone` is told of each asset beside the queue's own listener, as for files that were dropped on the timeline. */
  add(files: readonly File[], onDone?: (asset: AssetView) => void): void;
  /** Stops an upload, or takes a failed one from the list. */
  dismiss(uploadId: string): void;
  retry(uploadId: string): void;
  /** Stops everything: the editor is closed. */
  stop(): void;
}

function createUploadStore() {
  return createStore<{ readonly uploads: readonly Upload[] }>(() => ({ uploads: [] }));
}

interface Job {
  readonly file: File;
  readonly onDone: ((asset: AssetView) => void) | undefined;
  readonly abort: AbortController;
}

/** Sends files a few at a time and tells how each is doing. */
export function createUploadQueue({ send, newId, onDone, refuse }: UploadQueueOptions): UploadQueue {
  const store = createUploadStore();
  const jobs = new Map<string, Job>();
  const setState = (id: string, state: Upload['state']): void =>
    store.setState(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)) }));

  const remove = (id: string): void => {
    jobs.delete(id);
    store.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
  };
  const run = async (id: string, job: Job): Promise<void> => {
    setState(id, { kind: 'sending', fraction: 0 });
    const outcome = await send(job.file, { signal: job.abort.signal, onProgress: (fraction) => setState(id, { kind: 'sending', fraction }) });
    if (outcome.kind === 'failed' && !job.abort.signal.aborted) setState(id, { kind: 'failed', sentence: outcome.sentence });
    else remove(id);
    if (outcome.kind === 'done') {
      onDone(outcome.asset, job.file, outcome.notice);
      job.onDone?.(outcome.asset);
    }
    startNext();
  };
  const startNext = (): void => {
    for (const id of nextToSend(store.getState().uploads)) {
      const job = jobs.get(id);
      if (job !== undefined) void run(id, job);
    }
  };
  const add = (file: File, onFileDone: Job['onDone']): void => {
    const id = newId();
    const sentence = refuse(file);
    const state: Upload['state'] = sentence === null ? { kind: 'waiting' } : { kind: 'failed', sentence };
    jobs.set(id, { file, onDone: onFileDone, abort: new AbortController() });
    store.setState(({ uploads }) => ({ uploads: [...uploads, { id, name: file.name, sizeBytes: file.size, state }] }));
  };

  return {
    store,
    add(files, onFileDone) {
      for (const file of files) add(file, onFileDone);
      startNext();
    },
    dismiss(id) {
      jobs.get(id)?.abort.abort();
      remove(id);
      startNext();
    },
    retry(id) {
      const job = jobs.get(id);
      if (job === undefined || refuse(job.file) !== null) return;
      jobs.set(id, { ...job, abort: new AbortController() });
      setState(id, { kind: 'waiting' });
      startNext();
    },
    stop() {
      for (const { abort } of jobs.values()) abort.abort();
      jobs.clear();
      store.setState({ uploads: [] });
    },
  };
}

/** The ids of those that wait, as many as there is room for beside those that are on their way. */
function nextToSend(uploads: readonly Upload[]): readonly string[] {
  const sending = uploads.filter(({ state }) => state.kind === 'sending').length;
  const waiting = uploads.filter(({ state }) => state.kind === 'waiting');
  return waiting.slice(0, Math.max(0, parallelUploads - sending)).map(({ id }) => id);
}
