import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rename, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { corpus } from '@/scripts/testing/media-corpus';

const run = promisify(execFile);
let folder: Promise<string> | null = null;
const made = new Map<string, Promise<string | null>>();

/** The path of a file of the corpus, made when it is first asked for; null where this machine has no ffmpeg, or one without the codec. */
export function makeCorpusFile(name: string): Promise<string | null> {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

/** The same as base64, for tests that run in a browser. */
export async function makeCorpusFileForBrowser(name: string): Promise<string | null> {
  const file = await makeCorpusFile(name);
  return file === null ? null : (await readFile(file)).toString('base64');
}

async function make(name: string): Promise<string | null> {
  const file = corpus.find((one) => one.name === name);
  if (file === undefined) throw new Error(`the corpus has no ${name}`);
  const inputs = new Map<string, string | null>();
  for (const part of file.make) if (corpus.some((other) => other.name === part)) inputs.set(part, await makeCorpusFile(part));
  if ([...inputs.values()].includes(null)) return null;
  folder ??= mkdtemp(path.join(tmpdir(), 'tallycut-corpus-'));
  const target = path.join(await folder, name);
  const unfinished = path.join(await folder, `unfinished-${name}`);
  try {
    await run('ffmpeg', ['-v', 'error', '-y', ...file.make.map((part) => inputs.get(part) ?? part), unfinished]);
  } catch {
    return null;
  }
  if (file.keep !== undefined) await truncate(unfinished, Math.floor((await readFile(unfinished)).length * file.keep));
  await rename(unfinished, target);
  return target;
}
