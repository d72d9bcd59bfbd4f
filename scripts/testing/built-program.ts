import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

// Beside the packages, from which a built program takes what is not ours.
mkdirSync('build', { recursive: true });
const folder = mkdtempSync(path.resolve('build', 'programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = new Map<string, Promise<string[]>>();

/**
 * One of our programs in one file, for processes of its own: translated at each start, it takes three times as long to begin.
 * @param entry from the project's root.
 * @returns Node's arguments that start it, without the program's own.
 */
export function builtProgram(entry: string): Promise<string[]> {
  const known = built.get(entry) ?? buildProgram(entry);
  built.set(entry, known);
  return known;
}

async function buildProgram(entry: string): Promise<string[]> {
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}.mjs`);
  await build({ entryPoints: [entry], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', conditions: ['react-server'], logLevel: 'warning' });
  return ['--conditions=react-server', '--enable-source-maps', outfile];
}
