import { Worker } from 'node:worker_threads';
import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { ThreadReply, ThreadRequest } from './thread-message';

export interface ThreadPoolOptions {
  /** The bundled worker, an absolute path. */
  readonly workerFile: string;
  /** How many works are done at the same time. */
  readonly size: number;
  /** A work that takes longer is given up and its thread replaced. */
  readonly timeoutMs: number;
  /** Works that may wait; one more is refused as `rate_limited`. */
  readonly maxQueued: number;
  /** What else than a thread of this process does the works: it is sent the same messages, and ended like one. */
  readonly start?: (workerFile: string) => PoolWorker;
}

/** What the pool needs of a thread, or of whatever stands for one. */
export interface PoolWorker {
  on(event: 'message', listener: (reply: ThreadReply) => void): unknown;
  on(event: 'error', listener: (cause: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number | null) => void): unknown;
  postMessage(request: unknown): void;
  ref(): void;
  unref(): void;
  terminate(): Promise<unknown>;
}

/** Threads of one kind. Idle threads never keep the process alive. */
export interface ThreadPool<Work> {
  /** The encoded result. An abort settles at once, whether the work waits or runs [D8]. */
  run(work: Work, signal: AbortSignal): Promise<Result<Uint8Array, ProviderFailure>>;
  /** Ends all threads; whatever waits or runs, or comes later, answers `unavailable` [D11]. */
  close(): Promise<void>;
}

type Outcome = Result<Uint8Array, ProviderFailure>;

interface Job<Work> {
  readonly id: number;
  readonly work: Work;
  /** Answers the caller once; later calls do nothing. */
  readonly settle: (outcome: Outcome) => void;
}

/** One place in the pool: a thread once it has been needed, and what it does now. */
interface Slot<Work> {
  worker: PoolWorker | null;
  job: Job<Work> | null;
  timer: NodeJS.Timeout | null;
}

/** Opens a pool; threads start when they are first needed. */
export function createThreadPool<Work>(options: ThreadPoolOptions): ThreadPool<Work> {
  return new Pool(options);
}

class Pool<Work> implements ThreadPool<Work> {
  private readonly slots: readonly Slot<Work>[];
  private readonly queue: Job<Work>[] = [];
  private nextId = 1;
  private closed = false;

  constructor(private readonly options: ThreadPoolOptions) {
    this.slots = Array.from({ length: options.size }, (): Slot<Work> => ({ worker: null, job: null, timer: null }));
  }

  run(work: Work, signal: AbortSignal): Promise<Outcome> {
    if (this.closed) return Promise.resolve(err(unavailable('the pool is closed')));
    if (signal.aborted) return Promise.resolve(err(aborted()));
    if (this.queue.length >= this.options.maxQueued) {
      return Promise.resolve(err({ code: 'rate_limited', retryable: true, detail: `${this.queue.length} works are waiting already` }));
    }
    return new Promise((resolve) => {
      const onAbort = (): void => this.abandon(job, aborted());
      const job: Job<Work> = {
        id: this.nextId++,
        work,
        settle: (outcome) => {
          signal.removeEventListener('abort', onAbort);
          resolve(outcome);
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.queue.push(job);
      this.assignWork();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.queue.splice(0)) job.settle(err(unavailable('the pool was closed')));
    await Promise.all(this.slots.map((slot) => this.retire(slot, unavailable('the pool was closed'))));
  }

  private assignWork(): void {
    for (const slot of this.slots) {
      if (this.closed || slot.job !== null) continue;
      const job = this.queue.shift();
      if (job === undefined) return;
      this.start(slot, job);
    }
  }

  private start(slot: Slot<Work>, job: Job<Work>): void {
    slot.job = job;
    slot.worker ??= this.spawn(slot);
    slot.worker.ref();
    slot.timer = setTimeout(() => {
      this.abandon(job, { code: 'timed_out', retryable: true, detail: `no result within ${this.options.timeoutMs} ms` });
    }, this.options.timeoutMs);
    slot.worker.postMessage({ id: job.id, work: job.work } satisfies ThreadRequest<Work>);
  }

  private spawn(slot: Slot<Work>): PoolWorker {
    const { workerFile, start } = this.options;
    const worker: PoolWorker = start === undefined ? new Worker(/* turbopackIgnore: true */ workerFile) : start(workerFile);
    worker.on('message', (reply) => this.receive(slot, worker, reply));
    worker.on('error', (cause) => this.lose(slot, worker, cause instanceof Error ? cause.message : String(cause)));
    worker.on('exit', (code) => this.lose(slot, worker, `the thread ended with code ${code}`));
    return worker;
  }

  private receive(slot: Slot<Work>, worker: PoolWorker, reply: ThreadReply): void {
    const { job } = slot;
    // A thread that is being ended may still have an answer on its way: nobody waits for it any more.
    if (slot.worker !== worker || job === null || job.id !== reply.id) return;
    this.release(slot);
    worker.unref();
    job.settle(outcomeOf(reply));
    this.assignWork();
  }

  /** A thread died by itself: its work may be tried again, and the next one gets a fresh thread [D9]. */
  private lose(slot: Slot<Work>, worker: PoolWorker, detail: string): void {
    if (slot.worker !== worker) return;
    const { job } = slot;
    slot.worker = null;
    this.release(slot);
    job?.settle(err(unavailable(detail)));
    this.assignWork();
  }

  /** Gives up a work: takes it from the queue, or ends the thread that does it, and frees the place. */
  private abandon(job: Job<Work>, failure: ProviderFailure): void {
    const waiting = this.queue.indexOf(job);
    if (waiting >= 0) {
      this.queue.splice(waiting, 1);
      job.settle(err(failure));
      return;
    }
    const slot = this.slots.find((each) => each.job === job);
    if (slot === undefined) return;
    void this.retire(slot, failure);
    this.assignWork();
  }

  /** Ends a slot's thread; work cannot be interrupted in any other way. */
  private async retire(slot: Slot<Work>, failure: ProviderFailure): Promise<void> {
    const { worker, job } = slot;
    slot.worker = null;
    this.release(slot);
    job?.settle(err(failure));
    await worker?.terminate();
  }

  private release(slot: Slot<Work>): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    slot.job = null;
  }
}

function outcomeOf(reply: ThreadReply): Outcome {
  if ('bytes' in reply) return ok(reply.bytes);
  return err('failure' in reply ? { ...reply.failure, retryable: false } : { code: 'malformed', retryable: false, detail: reply.problem });
}

function unavailable(detail: string): ProviderFailure {
  return { code: 'unavailable', retryable: true, detail };
}

function aborted(): ProviderFailure {
  return { code: 'timed_out', retryable: false, detail: 'the caller ended the work' };
}
