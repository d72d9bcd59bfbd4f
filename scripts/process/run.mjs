import { spawn } from 'node:child_process';
import { onClose } from './closing.mjs';
import { projectRoot } from './places.mjs';

/**
 * How a program ended, with everything that it printed.
 * @typedef {{ code: number | null, output: string }} Outcome
 */

/**
 * Runs a program to its end in the project's root, without input. It ends with this script.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { env = process.env, timeoutMs, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, killSignal: 'SIGKILL' });
    const forget = onClose(() => child.kill());
    let output = '';
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      const text = String(chunk);
      output += text;
      onOutput?.(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve({ code, output });
    });
  });
}

/**
 * Runs a package's program with this very Node.
 * @param {string} script its path from the root, such as node_modules/next/dist/bin/next
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/**
 * @param {string} output
 * @param {number} [lineCount]
 * @returns {string} the last lines, where programs say what went wrong
 */
export function lastLines(output, lineCount = 40) {
  return output.trimEnd().split('\n').slice(-lineCount).join('\n');
}
