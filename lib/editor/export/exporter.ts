import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { ExportFailure } from '@/lib/editor/export/failure';
import type { MediaGap } from '@/lib/editor/export/media-gaps';
import type { FromWorker, ToWorker } from '@/lib/editor/export/messages';
import type { ExportJob } from '@/lib/editor/export/run-export';

export interface ExportNews {
  readonly doneTicks: number;
  /** Of the file so far. */
  readonly bytes: number;
}

export interface RunningExport {
  /** Resolves at the end, whichever it is; never rejects. */
  readonly done: Promise<Result<{ readonly bytes: number }, ExportFailure>>;
  /** Ends it and removes what was written. */
  cancel(): void;
}

/** A worker that does not answer to a cancel within this time is ended from outside. */
const cancelPatienceMs = 3_000;

/** EO4: looks whether the media of a job are there and can be decoded. Where the worker cannot start, nothing is known: the run will say why. */
export function lookForGaps(job: ExportJob, openWorker: () => Worker): Promise<readonly MediaGap[]> {
  const worker = openWorker();
  return new Promise((resolve) => {
    const end = (gaps: readonly MediaGap[]): void => {
      worker.terminate();
      resolve(gaps);
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => data.type === 'gaps' && end(data.gaps);
    worker.onerror = () => end([]);
    tell(worker, { type: 'look', job });
  });
}

export interface StartOptions {
  readonly openWorker: () => Worker;
  readonly setTimeout: (run: () => void, delayMs: number) => unknown;
  onProgress(news: ExportNews): void;
}

/** Begins to make `fileName` in the folder of exports. The worker lives as long as this takes. */
export function startExport(job: ExportJob, fileName: string, options: StartOptions): RunningExport {
  const worker = options.openWorker();
  let end: (outcome: Awaited<RunningExport['done']>) => void = () => undefined;
  const done = new Promise<Awaited<RunningExport['done']>>((resolve) => {
    end = (outcome) => {
      worker.terminate();
      resolve(outcome);
    };
  });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'progress') options.onProgress(data);
    else if (data.type === 'done') end(ok({ bytes: data.bytes }));
    else if (data.type === 'failed') end(err(data.failure));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end(err({ code: 'worker_failed', detail: event.message }));
  };
  tell(worker, { type: 'run', job, fileName });
  return {
    done,
    cancel() {
      tell(worker, { type: 'cancel' });
      options.setTimeout(() => end(err({ code: 'cancelled' })), cancelPatienceMs);
    },
  };
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
