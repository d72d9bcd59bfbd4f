import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../process/alive.mjs';
import { commandOf, endProcess } from '../process/identity.mjs';
import { isWayUp, wayUp } from '../process/parents.mjs';
import { portState } from '../process/ports.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';

/**
 * Which processes serve on a port, written down in the data folder while they do.
 * @typedef {{ startPid: number, startParents: number[], appPid: number }} AppRecord
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
  writeFileSync(recordFile(home, port), JSON.stringify({ startPid: process.pid, startParents: wayUp(), appPid }));
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
  if (record) await stopLeftovers(record, port);
  const state = await portState(port);
  if (state === 'taken') throw new Trouble(`Port ${port} is taken by another program: stop that program, or choose another port, for example PORT=${port + 1}.`);
  if (state === 'forbidden') throw new Trouble(`This user may not listen on port ${port}: choose another port, for example PORT=3000.`);
}

/**
 * @param {AppRecord} record
 * @param {number} port
 */
async function stopLeftovers({ startPid, startParents, appPid }, port) {
  if (isOurs(startPid, 'start.mjs')) {
    if (isWayUp(startPid, startParents)) {
      throw new Trouble(`Tallycut runs already: open http://localhost:${port}, or stop it first (process ${startPid}).`);
    }
    // npm was killed under it, and it is about to notice.
    await step(`Stopping the start script that was left behind (process ${startPid})`, () => endProcess(startPid, { graceMs: 2 * stopGraceMs }));
  }
  if (isOurs(appPid, 'next')) await step(`Stopping the app that was left behind (process ${appPid})`, () => endProcess(appPid, { graceMs: stopGraceMs }));
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
