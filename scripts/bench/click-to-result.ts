/**
 * `npm run bench:click [-- ORIGIN]` presses Generate in a real browser against an app that runs with its lab on, and tells how long after the
 * click the pending clip stands on the timeline, and how long until its picture is there. It is the page itself that keeps time.
 */
import { chromium, type Page } from '@playwright/test';
import { openEditor } from '@/scripts/bench/open-editor';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';

const pictures = 15;
const aims = { pendingMs: 200, readyMs: 2_500 };
const giveUpMs = 60_000;
const subjects = ['a lighthouse', 'two owls', 'a sailing ship', 'a bowl of fruit', 'a train in the hills', 'a city at night', 'a desert', 'a red fox'] as const;

interface Timing {
  /** From the click to the clip, pending, on the timeline. */
  readonly pendingMs: number;
  /** From the click to the picture of the clip. */
  readonly readyMs: number;
}

const origin = process.argv[2] ?? `http://localhost:${process.env.PORT ?? '3000'}`;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Types a prompt that no other request has, presses the button and waits for the picture. */
async function generate(page: Page, prompt: string): Promise<Timing> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  const timing = page.evaluate(watchClip, { prompt, giveUpMs });
  await page.getByRole('button', { name: /^Generate/ }).click();
  return timing;
}

/** Runs in the page, so it names no function of its own: looks at every change of the document from the click on. */
function watchClip({ prompt, giveUpMs: limitMs }: { readonly prompt: string; readonly giveUpMs: number }): Promise<Timing> {
  return new Promise((resolve, reject) => {
    let clickedAt: number | null = null;
    let pendingMs: number | null = null;
    window.addEventListener('click', ({ timeStamp }) => (clickedAt ??= timeStamp), { capture: true, once: true });
    new MutationObserver((_changes, observer) => {
      const clip = document.querySelector(`button[aria-label^=${JSON.stringify(`Clip ${prompt}, `)}]`);
      if (clip === null || clickedAt === null) return;
      pendingMs ??= performance.now() - clickedAt;
      // What is said of a clip whose media are not there yet.
      if (clip.hasAttribute('aria-description')) return;
      observer.disconnect();
      resolve({ pendingMs, readyMs: performance.now() - clickedAt });
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label', 'aria-description'] });
    setTimeout(() => reject(new Error(`the clip of "${prompt}" was not there after ${limitMs / 1000} s`)), limitMs);
  });
}

function report(name: string, values: readonly number[], aimMs: number, isOfMedian: boolean): void {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const most = sorted.at(-1) ?? Number.NaN;
  const isMet = (isOfMedian ? median : most) < aimMs;
  say(`${name.padEnd(38)} median ${median.toFixed(0).padStart(5)} ms   most ${most.toFixed(0).padStart(5)} ms   aim: ${isOfMedian ? 'median' : 'each'} under ${aimMs} ms, ${isMet ? 'met' : 'NOT met'}`);
}

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...chromiumFlags] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openEditor(page, origin, 'AI Generate Image');
    const first = await generate(page, 'A first picture, which is not counted');
    say(`first     pending ${first.pendingMs.toFixed(0).padStart(5)} ms   ready ${first.readyMs.toFixed(0).padStart(5)} ms   (not counted)`);
    const timings: Timing[] = [];
    for (let picture = 1; picture <= pictures; picture += 1) {
      const timing = await generate(page, `Picture ${picture}: ${subjects[picture % subjects.length]}`);
      timings.push(timing);
      say(`${String(picture).padStart(5)}     pending ${timing.pendingMs.toFixed(0).padStart(5)} ms   ready ${timing.readyMs.toFixed(0).padStart(5)} ms`);
    }
    say(`\n${pictures} single images of 1K, one after the other, at ${origin}:`);
    report('click to the clip, pending', timings.map(({ pendingMs }) => pendingMs), aims.pendingMs, false);
    report('click to the picture on the timeline', timings.map(({ readyMs }) => readyMs), aims.readyMs, true);
  } finally {
    await browser.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
