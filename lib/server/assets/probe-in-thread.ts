import 'server-only';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Result } from '@/lib/base/result';
import { err } from '@/lib/base/result';
import type { TimedFacts, TimedProblem } from '@/lib/server/assets/probe-timed';

export interface ProbeOptions {
  /** The bundled worker, an absolute path. */
  readonly workerFile: string;
  /** A file that takes longer is called damaged. */
  readonly timeoutMs: number;
}

const usual: ProbeOptions = { workerFile: path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'probe-worker.mjs'), timeoutMs: 20_000 };

/** For tables of packets: an hour of video has some megabytes of them. */
const maxHeapMb = 384;

/**
 * EI5: looks at a file in a thread of its own, within bounds of time and memory: a file of a few kilobytes can announce four thousand million
 * packets, and whoever believes it never answers again.
 */
export function probeInThread(file: string, { workerFile, timeoutMs }: ProbeOptions = usual): Promise<Result<TimedFacts, TimedProblem>> {
  return new Promise((resolve) => {
    const worker = new Worker(/* turbopackIgnore: true */ workerFile, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: maxHeapMb }, stdout: true, stderr: true });
    const settle = (outcome: Result<TimedFacts, TimedProblem>): void => {
      clearTimeout(limit);
      resolve(outcome);
      void worker.terminate();
    };
    const limit = setTimeout(() => settle(err({ code: 'damaged' })), timeoutMs);
    worker.on('message', settle);
    worker.on('error', () => settle(err({ code: 'damaged' })));
    worker.on('exit', () => settle(err({ code: 'damaged' })));
  });
}
