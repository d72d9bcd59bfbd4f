import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../process/alive.mjs';
import { commandOf, endProcess } from '../process/identity.mjs';
import { portState } from '../process/ports.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';

/**
 * Which processes serve on a port, written down in the data folder while they do.
 * @typedef {{ startPid: number, appPid: number }} AppRecord
 */

const stopGraceMs = 20_000;

/**
 * @param {string} home
 * @param {number} port
 */
const recordFile = (home, port) => join(home, `app-${port}.json`);

/**
 * @param {string} home
 * @param {number} port
 * @param {number} appPid
 */
export function recordApp(home, port, appPid) {
  writeFileSync(recordFile(home, port), JSON.stringify({ startPid: process.pid, appPid }));
}

/**
 * @param {string} home
 * @param {number} port
 */
export function forgetApp(home, port) {
  rmSync(recordFile(home, port), { force: true });
}

/**
 * Makes sure that the port can be had. An app that an earlier start script left behind when it was killed is stopped; one
 * whose start script is alive, or another program, is left alone and named.
 * @param {string} home
 * @param {number} port
 */
export async function clearPort(home, port) {
  const record = readRecord(home, port);
  if (record && isOurs(record.appPid, 'next')) {
    if (isOurs(record.startPid, 'start.mjs')) {
      throw new Trouble(`Tallycut runs already: open http://localhost:${port}, or stop it first (process ${record.startPid}).`);
    }
    await step(`Stopping the app that was left behind (process ${record.appPid})`, () => endProcess(record.appPid, { graceMs: stopGraceMs }));
  }
  const state = await portState(port);
  if (state === 'taken') throw new Trouble(`Port ${port} is taken by another program: stop that program, or choose another port, for example PORT=${port + 1}.`);
  if (state === 'forbidden') throw new Trouble(`This user may not listen on port ${port}: choose another port, for example PORT=3000.`);
}

/**
 * @param {string} home
 * @param {number} port
 * @returns {AppRecord | null}
 */
function readRecord(home, port) {
  try {
    return existsSync(recordFile(home, port)) ? JSON.parse(readFileSync(recordFile(home, port), 'utf8')) : null;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {string} word
 */
function isOurs(pid, word) {
  return isAlive(pid) && commandOf(pid).includes(word);
}
