import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import type { BenchServer } from '@/scripts/bench/export/bench-server';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';

/** Of one export, in a browser of its own, in MB that the renderer had for itself: heaps, buffers, pictures, encoders; what it shares with others (the browser's own program) is left out. */
export interface MemoryReport {
  /** At any time. */
  readonly mostMb: number;
  /** Of the most in each tenth of the export after the first tenth, the one in the middle: what waits to be collected comes and goes, and a single rise says little. */
  readonly usualMb: number;
  /** In the last tenth, the writing of the index with it. */
  readonly lastMb: number;
  readonly seconds: number;
}

const windows = 10;
const sampleEveryMs = 100;

/**
 * Exports `minutes` and watches the process from outside, through what the kernel says. Nothing is attached to the page: a browser that is watched keeps
 * every answer of the network for its watcher, which would be measured as memory of the export.
 */
export async function measureMemory(server: BenchServer, minutes: number): Promise<MemoryReport> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags });
  try {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId } = await session.send('Target.createBrowserContext');
    const samples: number[] = [];
    let isDone = false;
    const running = server.result().finally(() => (isDone = true));
    await session.send('Target.createTarget', { url: `${server.url}/?length=${minutes * 60}`, browserContextId });
    while (!isDone) {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const sizes = await Promise.all(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMbOf(id)));
      samples.push(Math.max(0, ...sizes));
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, sampleEveryMs))]);
    }
    const mosts = Array.from({ length: windows }, (_, index) => Math.max(...samples.slice(Math.floor((samples.length * index) / windows), Math.ceil((samples.length * (index + 1)) / windows))));
    const later = mosts.slice(1).sort((a, b) => a - b);
    return { mostMb: Math.max(...mosts), usualMb: later[Math.floor(later.length / 2)] ?? 0, lastMb: mosts.at(-1) ?? 0, seconds: (await running) / 1000 };
  } finally {
    await browser.close();
  }
}

async function privateMbOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0);
  return (kilobytes('RssAnon') + kilobytes('RssShmem')) / 1000;
}
