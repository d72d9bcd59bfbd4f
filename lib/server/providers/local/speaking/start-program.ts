import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { PoolWorker } from '@/lib/server/providers/local/thread-pool';

/** In megabytes, beside what the engine's own memory takes. */
const maxHeapMb = 512;

/**
 * TO30: starts a separate program that answers like a thread of the pool, over a pipe that the two share. It gets nothing else of this process: no shell, no
 * arguments, no environment with its secrets, no terminal. It is killed where a thread would be ended.
 */
export function startProgram(programFile: string): PoolWorker {
  const child = fork(/* turbopackIgnore: true */ programFile, [], {
    env: { NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${maxHeapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    on: (event: string, listener: (value: never) => void) => child.on(event, listener as (value: unknown) => void),
    // What is sent to a program that has ended is told by its end.
    postMessage: (request) => void child.send(request as object, () => undefined),
    ref() {
      child.ref();
      child.channel?.ref();
    },
    unref() {
      child.unref();
      child.channel?.unref();
    },
    async terminate() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
