/**
 * `npm run bench:editor [-- ORIGIN] [--why]` works on timelines of 100, 1,000 and 5,000 clips in a real browser, against an app that runs with its
 * lab on: how long opening takes, and which frames of scrolling, zooming, dragging and playing the browser itself calls long (50 ms and
 * more, from the beginning of a frame's work to its picture: the Long Animation Frames of its performance timeline).
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';
import { watchFrames, type FrameReport } from '@/scripts/bench/watch-frames';

const clipCounts = [100, 1_000, 5_000] as const;
const openings = 3;
const aims = { openingMs: 2_000, openingClips: 1_000 };

const isAskingWhy = process.argv.includes('--why');
const origin = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? `http://localhost:${process.env.PORT ?? '3000'}`;
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Result {
  readonly clipCount: number;
  /** From the navigation to a timeline that shows clips and takes input. */
  readonly openingMs: readonly number[];
  readonly gestures: Readonly<Record<string, FrameReport>>;
}

/** What is done while frames are watched. Looking for the place to do it walks over the whole page, and is done before. */
interface Gesture {
  place?(page: Page): Promise<Point>;
  act(page: Page, at: Point): Promise<void>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Each begins with the timeline as the one before it left it. */
const gestures: Readonly<Record<string, Gesture>> = {
  'scroll, as it opens': { act: (page, at) => scroll(page, at, 240) },
  'drag a clip, as it opens': { place: clipInSight, act: dragAndEscape },
  'drag a clip and let it go, until it is saved': { place: clipInSight, act: dragAndDrop },
  'zoom out to the whole project and in again': { act: zoomOutAndIn },
  'scroll, zoomed out': {
    act: async (page, at) => {
      await zoom(page, at, 5, 240);
      await scroll(page, at, 120);
    },
  },
  'drag a clip, zoomed out': { place: clipInSight, act: dragAndEscape },
  'play for 4 seconds': { act: play },
};

async function measure(browser: Browser, clipCount: number): Promise<Result> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const made = await page.request.post(`${origin}/api/qa/scenarios`, { data: { grants: [], clips: clipCount } }).catch(() => null);
  if (made?.status() !== 201) throw new Error(`No app with its lab on answers at ${origin}: start one with npm start, or name another one.`);
  const { enterUrl, projectId } = (await made.json()) as { enterUrl: string; projectId: string };
  await page.addInitScript(noteOpening);
  await page.goto(`${enterUrl}&to=${encodeURIComponent('/projects')}`);
  const openingMs: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    await page.goto(`${origin}/editor/${projectId}`);
    openingMs.push(await page.waitForFunction(() => window.timelineAtMs).then((at) => at.jsonValue() as Promise<number>));
  }
  // Code that comes when nothing else is to do, and the first waveforms, belong to the opening.
  await page.waitForLoadState('networkidle');
  const reports: Record<string, FrameReport> = {};
  for (const [name, { place = middleOfTimeline, act }] of Object.entries(gestures)) {
    const at = await place(page);
    await page.mouse.move(at.x, at.y);
    reports[name] = await watchFrames(browser, page, () => act(page, at));
  }
  await page.close();
  return { clipCount, openingMs, gestures: reports };
}

declare global {
  interface Window {
    /** When the first clip stood on the timeline, in ms from the navigation. Clips are drawn by the page alone, once it takes input. */
    timelineAtMs?: number;
  }
}

/** Runs in the page, before anything of it does. */
function noteOpening(): void {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('[data-clip-id]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => (window.timelineAtMs = performance.now()));
  }).observe(document, { subtree: true, childList: true });
}

async function middleOfTimeline(page: Page): Promise<Point> {
  const box = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
  if (box === null) throw new Error('the timeline is on screen');
  return { x: box.x + box.width * 0.6, y: box.y + box.height * 0.6 };
}

/** The middle of a clip that has room to be dragged. */
async function clipInSight(page: Page): Promise<Point> {
  const { x, y } = await middleOfTimeline(page);
  for (const clip of await page.getByRole('button', { name: /^Clip / }).all()) {
    const box = await clip.boundingBox();
    if (box !== null && box.x >= x - 300 && box.x + box.width <= x + 300 && box.y <= y) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  throw new Error('a clip is on screen');
}

/** Two screens or so to the right and half of it back, a notch a frame. */
async function scroll(page: Page, { x, y }: Point, notches: number): Promise<void> {
  await page.mouse.move(x, y);
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(notch < notches * 0.7 ? 120 : -120, 0);
    await nextFrame(page);
  }
}

async function zoom(page: Page, { x, y }: Point, notches: number, deltaY: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, deltaY);
    await nextFrame(page);
  }
  await page.keyboard.up('Control');
}

async function zoomOutAndIn(page: Page, at: Point): Promise<void> {
  await zoom(page, at, 50, 60);
  await zoom(page, at, 50, -60);
}

/** Autosave waits a moment and the server answers in less. */
const savedWithinMs = 5_000;

/** To the right and over two tracks, and to where it came from if it comes back. */
async function drag(page: Page, from: Point, { comesBack }: { readonly comesBack: boolean }): Promise<void> {
  const steps = comesBack ? 120 : 60;
  await page.mouse.down();
  for (let step = 0; step <= steps; step += 1) {
    const part = Math.sin((Math.PI * step) / 120);
    await page.mouse.move(from.x + 220 * part, from.y + 70 * part);
    await nextFrame(page);
  }
}

async function dragAndEscape(page: Page, from: Point): Promise<void> {
  await drag(page, from, { comesBack: true });
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function dragAndDrop(page: Page, from: Point): Promise<void> {
  await drag(page, from, { comesBack: false });
  // A place without room changes nothing, and nothing is saved.
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok(), { timeout: savedWithinMs }).catch(() => null);
  await page.mouse.up();
  await saved;
}

async function play(page: Page): Promise<void> {
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await playhead.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => Number(document.querySelector('[data-playhead]')?.getAttribute('aria-valuenow')) >= 4);
  await page.keyboard.press('Space');
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
}

function report(results: readonly Result[]): void {
  const column = 30;
  const row = (name: string, cells: readonly string[]) => say(name.padEnd(46) + cells.map((cell) => cell.padEnd(column)).join(''));
  say(`\nIn one run, at ${origin}: frames of 50 ms and more of all frames, the longest of them; the most processor time that one task took.`);
  row('', results.map(({ clipCount }) => `${clipCount.toLocaleString('en')} clips`));
  row('opening, each time', results.map(({ openingMs }) => openingMs.map((ms) => ms.toFixed(0)).join(', ') + ' ms'));
  for (const name of Object.keys(gestures)) {
    row(name, results.map(({ gestures: reports }) => (reports[name] === undefined ? '' : cellOf(reports[name]))));
  }
  const opened = results.find(({ clipCount }) => clipCount === aims.openingClips);
  const slowest = Math.max(...(opened?.openingMs ?? [Infinity]));
  const longFrames = results.flatMap((result) => Object.values(result.gestures)).reduce((sum, { longFrames: count }) => sum + count, 0);
  say(`\naim: ${aims.openingClips.toLocaleString('en')} clips open in under ${aims.openingMs} ms: ${slowest < aims.openingMs ? 'met' : 'NOT met'}`);
  say(`aim: no long frame: ${longFrames === 0 ? 'met' : `NOT met, ${longFrames} of them`}`);
}

function cellOf({ frames, longFrames, longestMs, busiestMs }: FrameReport): string {
  return `${longFrames}/${frames}  ${longFrames === 0 ? '< 50' : longestMs.toFixed(0)} ms  task ${busiestMs.toFixed(0)} ms`;
}

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...chromiumFlags] });
  try {
    const results: Result[] = [];
    for (const clipCount of clipCounts) {
      say(`${clipCount.toLocaleString('en')} clips …`);
      const result = await measure(browser, clipCount);
      results.push(result);
      if (isAskingWhy) for (const [name, { causes }] of Object.entries(result.gestures)) say(`${name}:\n${causes.join('\n')}`);
    }
    report(results);
  } finally {
    await browser.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
