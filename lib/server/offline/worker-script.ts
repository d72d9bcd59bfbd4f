import 'server-only';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What of `public` the surfaces use. The rest is for the site's own pages. */
const publicFolders = ['fonts', 'icons', 'styles'];

const root = (...parts: readonly string[]) => path.join(/* turbopackIgnore: true */ process.cwd(), ...parts);

let script: Promise<string> | undefined;

/**
 * The service worker of this build: the list of its parts, and the worker's code. Null where there is no build, as in development: a worker that keeps parts
 * would keep them from being changed.
 */
export async function offlineWorkerScript(): Promise<string | null> {
  if (process.env.NODE_ENV !== 'production') return null;
  script ??= makeScript().catch((error: unknown) => {
    // A folder that could not be read a moment ago may be there with the next visit.
    script = undefined;
    throw error;
  });
  return script;
}

async function makeScript(): Promise<string> {
  const dist = process.env.TALLYCUT_DIST || '.next';
  const [buildId, code, chunks, ...files] = await Promise.all([
    readFile(root(dist, 'BUILD_ID'), 'utf8'),
    readFile(root('build', 'offline-worker.js'), 'utf8'),
    filesUnder(root(dist, 'static'), '/_next/static'),
    ...publicFolders.map((folder) => filesUnder(root('public', folder), `/${folder}`)),
  ]);
  const parts = [...chunks, ...files.flat()].filter((part) => /\.(js|css|woff2|png|webp|wasm)$/.test(part)).sort();
  const version = createHash('sha256').update(JSON.stringify([buildId, code, parts])).digest('hex').slice(0, 16);
  return `self.tallycutBuild = ${JSON.stringify({ version, parts })};\n${code}`;
}

async function filesUnder(folder: string, address: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const relative = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return relative.map((file) => `${address}/${file.split(path.sep).map(encodeURIComponent).join('/')}`);
}
