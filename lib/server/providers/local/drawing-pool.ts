import { Worker } from 'node:worker_threads';
import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { DrawReply, DrawRequest } from './draw-message';
import type { Drawing } from './drawing/draw-image';

export interface DrawingPoolOptions {
  /** The bundled worker, an absolute path. */
  readonly workerFile: string;
  /** How many pictures are drawn at the same time. */
  readonly size: number;
  /** A drawing that takes longer is given up and its thread replaced. */
  readonly timeoutMs: number;
  /** Drawings that may wait; one more is refused as `rate_limited`. */
  readonly maxQueued: number;
}

/** Threads that draw. Idle threads never keep the process alive. */
export interface DrawingPool {
  /** The encoded picture. An abort settles at once, whether the drawing waits or runs [D8]. */
  draw(drawing: Drawing, signal: AbortSignal): Promise<Result<Uint8Array, ProviderFailure>>;
  /** Ends all threads; whatever waits or runs, or comes later, answers `unavailable` [D11]. */
  close(): Promise<void>;
}

type Outcome = Result<Uint8Array, ProviderFailure>;

interface Job {
  readonly id: number;
  readonly drawing: Drawing;
  /** Answers the caller once; later calls do nothing. */
  readonly settle: (outcome: Outcome) => void;
}

/** One place in the pool: a thread once it has been needed, and what it draws now. */
interface Slot {
  worker: Worker | null;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** Opens a pool; threads start when they are first needed. */
export function createDrawingPool(options: DrawingPoolOptions): DrawingPool {
  return new ThreadPool(options);
}

class ThreadPool implements DrawingPool {
  private readonly slots: readonly Slot[];
  private readonly queue: Job[] = [];
  private nextId = 1;
  private closed = false;

  constructor(private readonly options: DrawingPoolOptions) {
    this.slots = Array.from({ length: options.size }, (): Slot => ({ worker: null, job: null, timer: null }));
  }

  draw(drawing: Drawing, signal: AbortSignal): Promise<Outcome> {
    if (this.closed) return Promise.resolve(err(unavailable('the drawing pool is closed')));
    if (signal.aborted) return Promise.resolve(err(aborted()));
    if (this.queue.length >= this.options.maxQueued) {
      return Promise.resolve(err({ code: 'rate_limited', retryable: true, detail: `${this.queue.length} drawings are waiting already` }));
    }
    return new Promise((resolve) => {
      const onAbort = (): void => this.abandon(job, aborted());
      const job: Job = {
        id: this.nextId++,
        drawing,
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
    for (const job of this.queue.splice(0)) job.settle(err(unavailable('the drawing pool was closed')));
    await Promise.all(this.slots.map((slot) => this.retire(slot, unavailable('the drawing pool was closed'))));
  }

  private assignWork(): void {
    for (const slot of this.slots) {
      if (this.closed || slot.job !== null) continue;
      const job = this.queue.shift();
      if (job === undefined) return;
      this.start(slot, job);
    }
  }

  private start(slot: Slot, job: Job): void {
    slot.job = job;
    slot.worker ??= this.spawn(slot);
    slot.worker.ref();
    slot.timer = setTimeout(() => {
      this.abandon(job, { code: 'timed_out', retryable: true, detail: `no picture within ${this.options.timeoutMs} ms` });
    }, this.options.timeoutMs);
    slot.worker.postMessage({ id: job.id, drawing: job.drawing } satisfies DrawRequest);
  }

  private spawn(slot: Slot): Worker {
    const worker = new Worker(/* turbopackIgnore: true */ this.options.workerFile);
    worker.on('message', (reply: DrawReply) => this.receive(slot, worker, reply));
    worker.on('error', (cause) => this.lose(slot, worker, cause instanceof Error ? cause.message : String(cause)));
    worker.on('exit', (code) => this.lose(slot, worker, `the drawing thread ended with code ${code}`));
    return worker;
  }

  private receive(slot: Slot, worker: Worker, reply: DrawReply): void {
    const { job } = slot;
    // A thread that is being ended may still have an answer on its way: nobody waits for it any more.
    if (slot.worker !== worker || job === null || job.id !== reply.id) return;
    this.release(slot);
    worker.unref();
    job.settle('bytes' in reply ? ok(reply.bytes) : err({ code: 'malformed', retryable: false, detail: reply.problem }));
    this.assignWork();
  }

  /** A thread died by itself: its drawing may be tried again, and the next one gets a fresh thread [D9]. */
  private lose(slot: Slot, worker: Worker, detail: string): void {
    if (slot.worker !== worker) return;
    const { job } = slot;
    slot.worker = null;
    this.release(slot);
    job?.settle(err(unavailable(detail)));
    this.assignWork();
  }

  /** Gives up a drawing: takes it from the queue, or ends the thread that draws it, and frees the place. */
  private abandon(job: Job, failure: ProviderFailure): void {
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

  /** Ends a slot's thread; drawing cannot be interrupted in any other way. */
  private async retire(slot: Slot, failure: ProviderFailure): Promise<void> {
    const { worker, job } = slot;
    slot.worker = null;
    this.release(slot);
    job?.settle(err(failure));
    await worker?.terminate();
  }

  private release(slot: Slot): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    slot.job = null;
  }
}

function unavailable(detail: string): ProviderFailure {
  return { code: 'unavailable', retryable: true, detail };
}

function aborted(): ProviderFailure {
  return { code: 'timed_out', retryable: false, detail: 'the caller ended the drawing' };
}
