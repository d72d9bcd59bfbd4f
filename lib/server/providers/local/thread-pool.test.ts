import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createThreadPool } from './thread-pool';
import type { Drawing } from './drawing/draw-image';
import type { ThreadPool, ThreadPoolOptions } from './thread-pool';

/** A stand-in for the drawing worker whose prompt says how it behaves: the pool needs threads that hang, die and fail. */
const script = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, work }) => {
    if (work.prompt === 'hang') return;
    if (work.prompt === 'crash') throw new Error('scripted crash');
    if (work.prompt === 'exit') process.exit(3);
    if (work.prompt === 'failure') parentPort.postMessage({ id, failure: { code: 'unsure', detail: 'scripted failure' } });
    else if (work.prompt === 'problem') parentPort.postMessage({ id, problem: 'scripted problem' });
    else parentPort.postMessage({ id, bytes: new TextEncoder().encode(work.prompt) });
  });
`;
let folder: string;
let scriptedWorker: string;
const pools: ThreadPool<Drawing>[] = [];

function open(options: Partial<ThreadPoolOptions> = {}): ThreadPool<Drawing> {
  const pool = createThreadPool({ workerFile: scriptedWorker, size: 1, timeoutMs: 20_000, maxQueued: 10, ...options });
  pools.push(pool);
  return pool;
}

function drawing(prompt: string): Drawing {
  return { prompt, style: 'poster', widthPx: 16, heightPx: 16, seed: 1 };
}

function never(): AbortSignal {
  return new AbortController().signal;
}

/** The prompt that came back, or the failure's code. */
async function outcome(pool: ThreadPool<Drawing>, prompt: string, signal = never()): Promise<string> {
  const drawn = await pool.run(drawing(prompt), signal);
  return drawn.ok ? new TextDecoder().decode(drawn.value) : `${drawn.error.code}${drawn.error.retryable ? ', retryable' : ''}`;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tallycut-pool-'));
  scriptedWorker = path.join(folder, 'scripted-worker.mjs');
  await writeFile(scriptedWorker, script);
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('thread pool', () => {
  it('[D12] draws all, each caller getting its own picture', async () => {
    const pool = open({ size: 2 });
    const prompts = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(prompts.map((prompt) => outcome(pool, prompt)))).toEqual(prompts);
  });

  it('[D12] lets what exceeds the places wait, and refuses what exceeds the queue', async () => {
    const pool = open({ maxQueued: 1 });
    const end = new AbortController();
    const running = outcome(pool, 'hang', end.signal);
    const waiting = outcome(pool, 'waiting');
    expect(await outcome(pool, 'too many')).toBe('rate_limited, retryable');
    end.abort();
    expect(await running).toBe('timed_out');
    expect(await waiting).toBe('waiting');
  });

  it('[D8] an abort before, while waiting and while running settles at once and frees the place', async () => {
    const pool = open();
    expect(await outcome(pool, 'never started', AbortSignal.abort())).toBe('timed_out');
    const [runningEnd, waitingEnd] = [new AbortController(), new AbortController()];
    const running = outcome(pool, 'hang', runningEnd.signal);
    const waiting = outcome(pool, 'hang', waitingEnd.signal);
    waitingEnd.abort();
    expect(await waiting).toBe('timed_out');
    const next = outcome(pool, 'next');
    runningEnd.abort();
    expect(await running).toBe('timed_out');
    expect(await next).toBe('next');
  });

  it('[D8] an abort after the picture changes nothing', async () => {
    const pool = open();
    const end = new AbortController();
    expect(await outcome(pool, 'done', end.signal)).toBe('done');
    end.abort();
    expect(await outcome(pool, 'after')).toBe('after');
  });

  it.each(['crash', 'exit'])('[D9] a thread that ends by %s answers unavailable and is replaced', async (prompt) => {
    const pool = open();
    const [lost, next] = [outcome(pool, prompt), outcome(pool, 'next')];
    expect(await lost).toBe('unavailable, retryable');
    expect(await next).toBe('next');
  });

  it('[D9] a worker file that is not there answers unavailable', async () => {
    expect(await outcome(open({ workerFile: '/nowhere/draw-worker.mjs' }), 'a')).toBe('unavailable, retryable');
  });

  it('[D9] an exception while drawing answers malformed and keeps the thread', async () => {
    const pool = open();
    expect(await outcome(pool, 'problem')).toBe('malformed');
    expect(await outcome(pool, 'next')).toBe('next');
  });

  it('[D9] an outcome that is no result is told as it is, and not to be retried', async () => {
    expect(await outcome(open(), 'failure')).toBe('unsure');
  });

  it('[D10] a drawing over the limit answers timed_out and its thread is replaced', async () => {
    const pool = open({ timeoutMs: 400 });
    const [late, next] = [outcome(pool, 'hang'), outcome(pool, 'next')];
    expect(await late).toBe('timed_out, retryable');
    expect(await next).toBe('next');
  });

  it('[D11] closing answers what runs, what waits and what comes later', async () => {
    const pool = open();
    const [running, waiting] = [outcome(pool, 'hang'), outcome(pool, 'waiting')];
    await pool.close();
    expect(await running).toBe('unavailable, retryable');
    expect(await waiting).toBe('unavailable, retryable');
    expect(await outcome(pool, 'later')).toBe('unavailable, retryable');
  });

  it('[D13] a process with an idle pool ends by itself', async () => {
    await build({ entryPoints: [fileURLToPath(new URL('./thread-pool.ts', import.meta.url))], outfile: path.join(folder, 'pool.mjs'), bundle: true, platform: 'node', format: 'esm' });
    const program = `import { createThreadPool } from './pool.mjs';
      const pool = createThreadPool({ workerFile: ${JSON.stringify(scriptedWorker)}, size: 2, timeoutMs: 20000, maxQueued: 5 });
      const drawn = await pool.run({ prompt: 'idle' }, new AbortController().signal);
      process.stdout.write(String(drawn.ok));`;
    await writeFile(path.join(folder, 'program.mjs'), program);
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(folder, 'program.mjs')], { timeout: 15_000 });
    expect(stdout).toBe('true');
  }, 20_000);
});
