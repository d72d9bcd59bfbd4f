/** `npm run bench:size`: the first-load JavaScript of each page, gzipped, beside its budget. Serves the production build on data of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './process/places.mjs';
import { freePort } from './process/ports.mjs';

const publicBudgetKb = 180;
const editorBudgetKb = 350;
/** Pages behind the sign-in have no budget of their own; the public one is what they are measured by. */
const pages = [
  ['/', publicBudgetKb], ['/sign-in', publicBudgetKb], ['/sign-up', publicBudgetKb], ['/help/credits', publicBudgetKb],
  ['/projects', publicBudgetKb], ['/credits', publicBudgetKb], ['/activity', publicBudgetKb], ['/store', publicBudgetKb],
  ['/settings', publicBudgetKb], ['/qa', publicBudgetKb], ['/editor/:id', editorBudgetKb],
];

const port = await freePort();
const origin = `http://localhost:${port}`;
const home = join(projectRoot, '.tallycut', `size-${process.pid}`);
const app = spawn(process.execPath, ['scripts/start.mjs', '--throw-away'], {
  cwd: projectRoot,
  env: { ...process.env, PORT: String(port), TALLYCUT_DATA: home, NEXTAUTH_URL: origin, DATABASE_URL: '', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await ready();
  await report();
} finally {
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  await ended;
  rmSync(home, { recursive: true, force: true });
}

/** Resolves when the start script says that the app is ready. */
async function ready() {
  for await (const chunk of app.stdout) {
    process.stdout.write(String(chunk));
    if (String(chunk).includes('is ready')) break;
  }
  app.stdout.resume();
}

async function report() {
  const { projectId, cookie } = await signIn();
  console.log(`\n${'page'.padEnd(16)}${'kB gzipped'.padStart(12)}${'budget'.padStart(9)}  of it`);
  for (const [path, budgetKb] of /** @type {[string, number][]} */ (pages)) {
    const isOpen = ['/', '/sign-in', '/sign-up', '/help/credits'].includes(path);
    const bytes = await firstLoadBytes(path.replace(':id', projectId), isOpen ? '' : cookie);
    const kb = bytes / 1000;
    console.log(`${path.padEnd(16)}${kb.toFixed(1).padStart(12)}${String(budgetKb).padStart(9)}  ${Math.round((kb / budgetKb) * 100)} %${kb > budgetKb ? '  over' : ''}`);
  }
}

/** A scenario's account, entered as a browser would. */
async function signIn() {
  const made = await fetch(`${origin}/api/qa/scenarios`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'plenty' }),
  });
  const { projectId, enterUrl } = /** @type {{ projectId: string, enterUrl: string }} */ (await made.json());
  const entered = await fetch(enterUrl, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return { projectId, cookie };
}

/**
 * Every script that the page names, in its tags and in the data that its client components come with; each counted once.
 * @param {string} path
 * @param {string} cookie
 */
async function firstLoadBytes(path, cookie) {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const html = await answer.text();
  const scripts = new Set(html.match(/\/_next\/static\/[\w./~()[\]%@-]+\.js/gu) ?? []);
  let bytes = 0;
  for (const script of scripts) {
    const file = await fetch(origin + script);
    if (file.ok) bytes += gzipSync(Buffer.from(await file.arrayBuffer())).byteLength;
  }
  return bytes;
}
