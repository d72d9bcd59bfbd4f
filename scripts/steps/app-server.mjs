import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onClose } from '../process/closing.mjs';
import { endProcess } from '../process/identity.mjs';
import { projectRoot } from '../process/places.mjs';
import { Trouble } from '../process/trouble.mjs';
import { forgetApp, recordApp } from './app-record.mjs';

const stopGraceMs = 20_000;
const readyWithinMs = 120_000;
/** Longer than proxies (60 s) and programs hold on to a connection that rests: who closes first must be whoever sends, or what is sent at that moment is lost. */
const keepAliveMs = 75_000;

/** Next's greeting names an address that sessions are not made for; this script prints the right one. */
const greeting = /^\s*(▲ Next\.js|- Local:|- Network:|- Environments:|✓ (Starting|Ready|Running)|$)/u;

/**
 * Starts `next start` or `next dev` on this machine only, in a process group of its own: Ctrl-C reaches this script alone, which
 * stops the app and afterwards the database. It resolves when the app says that it is healthy.
 * @param {{ mode: 'start' | 'dev', port: number, home: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ pid: number, ended: Promise<string> }>} `ended` tells why, in words
 */
export async function serveApp({ mode, port, home, env }) {
  const next = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next');
  const watch = new URL('../process/end-with-parent.mjs', import.meta.url).href;
  const patience = mode === 'start' ? ['--keepAliveTimeout', String(keepAliveMs)] : [];
  const child = spawn(process.execPath, ['--import', watch, next, mode, '--hostname', '127.0.0.1', '--port', String(port), ...patience], {
    cwd: projectRoot,
    env: { ...env, NODE_ENV: mode === 'dev' ? 'development' : 'production', TALLYCUT_STARTED_BY: String(process.pid) },
    stdio: ['pipe', mode === 'dev' ? 'inherit' : 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const pid = /** @type {number} */ (child.pid);
  child.stdout?.on('data', (chunk) => process.stdout.write(withoutGreeting(String(chunk))));
  child.stdin?.on('error', () => undefined);
  recordApp(home, port, pid);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ? `it was ended by ${signal}` : `it ended with code ${code}`)));
  onClose(async (hurry) => {
    if (child.exitCode === null && child.signalCode === null) await endProcess(pid, { graceMs: stopGraceMs, hurry });
    forgetApp(home, port);
  });
  await healthy(port, ended);
  return { pid, ended };
}

/** @param {string} text */
function withoutGreeting(text) {
  return text.split('\n').filter((line, index, lines) => index === lines.length - 1 || !greeting.test(line)).join('\n');
}

/**
 * @param {number} port
 * @param {Promise<string>} ended
 */
async function healthy(port, ended) {
  let reason = '';
  void ended.then((words) => (reason = words));
  const deadline = performance.now() + readyWithinMs;
  while (performance.now() < deadline) {
    if (reason) throw new Trouble(`The app stopped while it started (${reason}): the lines above say why.`);
    if (await answersHealthy(port)) return;
    await pause(100);
  }
  throw new Trouble(`The app does not become healthy: open http://localhost:${port}/api/health to see which part is not.`);
}

/** @param {number} port */
async function answersHealthy(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(30_000) });
    return response.ok;
  } catch {
    return false;
  }
}
