/** `npm run bench:size`: the first-load JavaScript of each page, gzipped, beside its budget. Serves the production build on data of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './process/places.mjs';
import { freePort } from './process/ports.mjs';

const publicBudgetKb = 180;
const editorBudgetKb = 350;
/** @type {[path: string, budgetKb: number | null][]} Pages behind the sign-in other than the editor have no budget; what they weigh is told. */
const pages = [
  ['/', publicBudgetKb], ['/sign-in', publicBudgetKb], ['/sign-up', publicBudgetKb], ['/help/credits', publicBudgetKb], ['/editor/:id', editorBudgetKb],
  ['/desktop', null], ['/desktop/:id', null], ['/mobile', null], ['/mobile/:id', null], ['/projects', null], ['/credits', null], ['/activity', null], ['/store', null], ['/settings', null], ['/qa', null],
];

const port = await freePort();
const origin = `http://localhost:${port}`;
const home = join(projectRoot, '.tallycut', `size-${process.pid}`);
const app = spawn(process.execPath, ['scripts/start.mjs', '--throw-away'], {
  cwd: projectRoot,
  env: { ...process.env, PORT: String(port), TALLYCUT_DATA: home, NEXTAUTH_URL: origin, DATABASE_URL: '', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'ignore', 'inherit'],
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

/** Resolves when the app answers, and rejects where it ends before that; the start script says itself what it is doing. */
async function ready() {
  while (app.exitCode === null) {
    const isUp = await fetch(`${origin}/api/health`).then(({ ok }) => ok, () => false);
    if (isUp) return;
    await sleep(250);
  }
  throw new Error('The app ended before it was ready.');
}

async function report() {
  const { projectId, cookie } = await signIn();
  console.log(`\n${'page'.padEnd(16)}${'kB gzipped'.padStart(12)}${'budget'.padStart(9)}  of it`);
  for (const [path, budgetKb] of pages) {
    const isOpen = ['/', '/sign-in', '/sign-up', '/help/credits'].includes(path);
    const kb = (await firstLoadBytes(path.replace(':id', projectId), isOpen ? '' : cookie)) / 1000;
    const measure = budgetKb === null ? '–'.padStart(9) : `${String(budgetKb).padStart(9)}  ${Math.round((kb / budgetKb) * 100)} %${kb > budgetKb ? '  over' : ''}`;
    console.log(`${path.padEnd(16)}${kb.toFixed(1).padStart(12)}${measure}`);
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
 * Every script that a browser of today loads with the page: those of its tags and of the data that its client components come with, each counted
 * once, without the one that browsers which know modules skip.
 * @param {string} path
 * @param {string} cookie
 */
async function firstLoadBytes(path, cookie) {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const html = await answer.text();
  const scripts = new Set(html.match(/\/_next\/static\/[\w./~()[\]%@-]+\.js/gu) ?? []);
  for (const [tag] of html.matchAll(/<script[^>]*\bnomodule\b[^>]*>/giu)) scripts.delete(/src="([^"?]+)/u.exec(tag)?.[1] ?? '');
  let bytes = 0;
  for (const script of scripts) {
    const file = await fetch(origin + script);
    if (file.ok) bytes += gzipSync(Buffer.from(await file.arrayBuffer())).byteLength;
  }
  return bytes;
}
