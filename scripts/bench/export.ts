import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Bench } from '@/scripts/bench/export/bench-page';
import type { BenchServer } from '@/scripts/bench/export/bench-server';
import { serveBench } from '@/scripts/bench/export/bench-server';
import type { MemoryReport } from '@/scripts/bench/export/measure-memory';
import { measureMemory } from '@/scripts/bench/export/measure-memory';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';

const has = (flag: string) => process.argv.includes(flag);
const speedSeconds = 10;
const rounds = has('--quick') ? 3 : 7;
const lengthsMinutes = has('--quick') ? [1, 3] : has('--hour') ? [1, 3, 10, 60] : [1, 3, 10];

const server = await serveBench();
try {
  await inPage(server, (page) => page.evaluate((seconds) => (globalThis as unknown as { bench: Bench }).bench.makeMedia(seconds), speedSeconds));
  if (!has('--memory')) await inPage(server, measureSpeed);
  if (!has('--speed')) await compareLengths();
} finally {
  server.close();
}

/** Seconds of video per second of ours, and of encoding the same frames by themselves, in turns, so that both meet the same machine. */
async function measureSpeed(page: Page): Promise<void> {
  for (const scene of ['film under a picture', 'film alone'] as const) {
    await page.evaluate(([seconds, name]) => (globalThis as unknown as { bench: Bench }).bench.prepareSpeed(seconds, name), [speedSeconds, scene] as const);
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await time(page, 'bare'));
      ours.push(await time(page, 'ours'));
    }
    const [oursSpeed = 0, bareSpeed = 1] = [ours, bare].map((times) => (speedSeconds * 1000) / median(times));
    console.log(`\n${scene}: 720p30, H.264, ${speedSeconds} s of video, median of ${rounds} rounds in turns`);
    console.log(`  the whole export         ${oursSpeed.toFixed(2)} seconds of video a second`);
    console.log(`  encoding and muxing only ${bareSpeed.toFixed(2)} seconds of video a second`);
    console.log(`  ratio                    ${(oursSpeed / bareSpeed).toFixed(2)} (aim: at least 0.8)`);
  }
}

/** Exports that differ in length alone, each in a browser of its own. */
async function compareLengths(): Promise<void> {
  console.log('\n360p30, pictures and a tone: memory of the renderer that is its own, beside that of the shortest (aim: at most 20 % more)');
  let first: MemoryReport | null = null;
  for (const minutes of lengthsMinutes) {
    const report = await measureMemory(server, minutes);
    first ??= report;
    const beside = (mb: number, firstMb: number) => `${mb.toFixed(0)} MB (${mb < firstMb ? '−' : '+'}${Math.abs((mb / firstMb - 1) * 100).toFixed(0)} %)`;
    const { mostMb, usualMb, lastMb, seconds } = report;
    console.log(`  ${String(minutes).padStart(2)} min: most ${beside(mostMb, first.mostMb)}, usually ${beside(usualMb, first.usualMb)}, at the end ${beside(lastMb, first.lastMb)}; took ${seconds.toFixed(0)} s`);
  }
}

function time(page: Page, kind: 'ours' | 'bare'): Promise<number> {
  return page.evaluate((wanted) => (globalThis as unknown as { bench: Bench }).bench.time(wanted), kind);
}

async function inPage({ url }: BenchServer, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(url);
    await use(page);
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
