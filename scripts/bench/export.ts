import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';
import type { Bench } from '@/scripts/bench/export/bench-page';

const isQuick = process.argv.includes('--quick');
const speedSeconds = 3;
const rounds = isQuick ? 3 : 7;
const [shortMinutes, longMinutes] = [1, isQuick ? 10 : 60];
const sampleEveryMs = 250;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../..');

const server = await serve();
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags });
try {
  await measureSpeed();
  await measureMemory();
} finally {
  await browser.close();
  server.close();
}

/** Seconds of video per second of ours, and of encoding the same frames by themselves, in turns, so that both meet the same machine. */
async function measureSpeed(): Promise<void> {
  const page = await openPage(browser);
  await page.evaluate((lengthSeconds) => (globalThis as unknown as { bench: Bench }).bench.prepareSpeed(lengthSeconds), speedSeconds);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await time(page, 'bare'));
    ours.push(await time(page, 'ours'));
  }
  const [oursSpeed, bareSpeed] = [ours, bare].map((times) => (speedSeconds * 1000) / median(times));
  console.log(`\n720p30, H.264 + AAC, ${speedSeconds} s of video, median of ${rounds} rounds in turns`);
  console.log(`  the whole export         ${oursSpeed?.toFixed(2)} seconds of video a second`);
  console.log(`  encoding and muxing only ${bareSpeed?.toFixed(2)} seconds of video a second`);
  console.log(`  ratio                    ${((oursSpeed ?? 0) / (bareSpeed ?? 1)).toFixed(2)} (aim: at least 0.8)`);
  await page.close();
}

/** Peaks of two exports that differ in length alone, each in a browser process of its own. */
async function measureMemory(): Promise<void> {
  console.log(`\n360p30, pictures and a tone: ${shortMinutes} minute beside ${longMinutes} minutes`);
  const short = await peaksOf(shortMinutes);
  const long = await peaksOf(longMinutes);
  const line = (name: string, a: number, b: number) => console.log(`  ${name.padEnd(24)} ${a.toFixed(0)} MB and ${b.toFixed(0)} MB: ${(((b - a) / a) * 100).toFixed(0)} % more (aim: at most 20)`);
  line('peak heap of the worker', short.heapMb, long.heapMb);
  line('peak of the process', short.residentMb, long.residentMb);
}

async function peaksOf(minutes: number) {
  const own = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags });
  try {
    const page = await openPage(own);
    await page.evaluate((lengthSeconds) => (globalThis as unknown as { bench: Bench }).bench.prepareLength(lengthSeconds), minutes * 60);
    const heap = await watchHeap(page);
    const pids = await rendererPids(own);
    const startMs = performance.now();
    let isDone = false;
    const running = time(page, 'ours').finally(() => (isDone = true));
    let [heapMb, residentMb] = [0, 0];
    while (!isDone) {
      [heapMb, residentMb] = [Math.max(heapMb, await heap()), Math.max(residentMb, await residentMbOf(pids))];
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, sampleEveryMs))]);
    }
    await running;
    console.log(`  ${minutes} min exported in ${((performance.now() - startMs) / 1000).toFixed(0)} s`);
    return { heapMb, residentMb };
  } finally {
    await own.close();
  }
}

/** Asks every worker of the page for the JavaScript heap that it uses, as one sum in MB. */
async function watchHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  const answers = new Map<number, (bytes: number) => void>();
  let nextId = 1;
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
    if (id !== undefined) answers.get(id)?.(result?.usedSize ?? 0);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = (sessionId: string) =>
    new Promise<number>((resolve) => {
      const id = nextId++;
      answers.set(id, resolve);
      // One that ends meanwhile uses nothing.
      setTimeout(() => resolve(0), 2_000);
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method: 'Runtime.getHeapUsage' }) }).catch(() => resolve(0));
    });
  return async () => (await Promise.all([...workers].map(ask))).reduce((sum, bytes) => sum + bytes, 0) / 1e6;
}

async function rendererPids(own: Browser): Promise<readonly number[]> {
  const session = await own.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

async function residentMbOf(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')));
  return Math.max(0, ...sizes.map((status) => Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000));
}

function time(page: Page, kind: 'ours' | 'bare'): Promise<number> {
  return page.evaluate((wanted) => (globalThis as unknown as { bench: Bench }).bench.time(wanted), kind);
}

async function openPage(own: Browser): Promise<Page> {
  const page = await own.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return page;
}

async function serve() {
  const entryPoints = ['bench-page.ts', 'bench-worker.ts'].map((name) => here(`./export/${name}`));
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', outdir: '/', write: false, tsconfig: `${root}/tsconfig.json`, logLevel: 'warning' });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const answering = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url);
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? '<!doctype html><title>Bench</title><script type="module" src="/bench-page.js"></script>');
  });
  await new Promise<void>((resolve) => answering.listen(0, resolve));
  return answering;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
