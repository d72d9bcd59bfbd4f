/**
 * Loaded into the app's process by --import. Its standard input is a pipe that only the start script holds: when that script
 * is gone, however it went, the pipe ends, and the app stops as if it had been asked to. Next hands --import on to the processes
 * that it starts, such as the one that makes style sheets; their input is another one and says nothing about the script.
 */
import { isMainThread } from 'node:worker_threads';

const graceMs = 20_000;

const isApp = process.ppid === Number(process.env.TALLYCUT_STARTED_BY);

if (isMainThread && isApp) {
  process.stdin.once('end', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), graceMs).unref();
  });
  process.stdin.resume();
  // The pipe alone must not keep an otherwise finished process running.
  /** @type {import('node:net').Socket} */ (/** @type {unknown} */ (process.stdin)).unref?.();
}
