import type { Browser, Page } from '@playwright/test';
import type { LongFrame, TraceEvent } from '@/scripts/bench/frame-causes';
import { causesOf, clockMark } from '@/scripts/bench/frame-causes';

/** What the browser itself says of the frames of a while. */
export interface FrameReport {
  /** Frames that were drawn. */
  readonly frames: number;
  /** Frames whose work took 50 ms or more on the clock, by the browser's Long Animation Frames. */
  readonly longFrames: number;
  /** The longest of those; 0 where there is none. */
  readonly longestMs: number;
  /** The task of the page that took most time of the processor, by the browser's trace: what other processes take does not count. */
  readonly busiestMs: number;
  /** The longest frames and what took the processor in them, for whoever looks for the reason. */
  readonly causes: readonly string[];
}

interface Watch {
  frames: number;
  readonly long: PerformanceEntry[];
  readonly observer: PerformanceObserver;
  count(): void;
}

declare global {
  interface Window {
    frameWatch?: Watch;
  }
}

const traced = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** The longest frames whose causes are told. */
const toldMost = 3;

/** Watches the frames of a page while something is done in it. */
export async function watchFrames(browser: Browser, page: Page, act: () => Promise<void>): Promise<FrameReport> {
  await browser.startTracing(page, { categories: traced });
  await page.evaluate(beginWatch, clockMark);
  await act();
  const { frames, long } = await page.evaluate(endWatch);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const longestFirst = long.toSorted((a, b) => b.duration - a.duration);
  return {
    frames,
    longFrames: long.length,
    longestMs: longestFirst[0]?.duration ?? 0,
    busiestMs: busiestTaskMs(traceEvents),
    causes: causesOf(traceEvents, longestFirst.slice(0, toldMost)),
  };
}

/** Runs in the page, so it names no function of its own. */
function beginWatch(mark: string): void {
  performance.mark(mark);
  const long: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries()));
  observer.observe({ type: 'long-animation-frame', buffered: false });
  const watch: Watch = {
    frames: 0,
    long,
    observer,
    count() {
      if (window.frameWatch !== watch) return;
      watch.frames += 1;
      requestAnimationFrame(() => watch.count());
    },
  };
  window.frameWatch = watch;
  watch.count();
}

/** Runs in the page. */
function endWatch(): { readonly frames: number; readonly long: readonly LongFrame[] } {
  const watch = window.frameWatch;
  if (watch === undefined) throw new Error('the page was left while its frames were watched');
  window.frameWatch = undefined;
  watch.long.push(...watch.observer.takeRecords());
  watch.observer.disconnect();
  return { frames: watch.frames, long: watch.long.map(({ startTime, duration }) => ({ startTime, duration })) };
}

/** The longest task on any page's main thread. */
function busiestTaskMs(traceEvents: readonly TraceEvent[]): number {
  const mainThreads = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && mainThreads.has(`${pid}:${tid}`));
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}
