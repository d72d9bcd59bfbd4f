/**
 * `npm run bench:script-to-video [-- ORIGIN]` has a video made of a topic in a real browser against an app that runs with its lab on, with the local engines, and
 * tells how long it is, how long after the click its scenes were written, and how long until all of it lies on the timeline.
 */
import { chromium, type Page } from '@playwright/test';
import { openEditor } from '@/scripts/bench/open-editor';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';

/** Of 30 seconds of video. */
const aimMs = 30_000;
const topics = ['Why lighthouses are red and white', 'How to bake sourdough bread', 'Three lakes in Norway'] as const;

const origin = process.argv[2] ?? `http://localhost:${process.env.PORT ?? '3000'}`;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Types a topic, presses the button at once, and waits for the music, which is laid out with all the rest. @returns how long the video is, and how long it took. */
async function make(page: Page, topic: string): Promise<{ readonly videoSeconds: number; readonly laidMs: number }> {
  await page.getByRole('textbox', { name: 'Topic', exact: true }).fill(topic);
  const from = performance.now();
  await page.getByRole('button', { name: /^Generate/ }).click();
  const music = page.getByRole('button', { name: new RegExp(`^Clip Music: ${topic}, `) });
  await music.waitFor({ timeout: 120_000 });
  const laidMs = performance.now() - from;
  const [start = 0, end = 0] = [...((await music.getAttribute('aria-label')) ?? '').matchAll(/(\d+):(\d\d\.\d)/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  return { videoSeconds: end - start, laidMs };
}

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...chromiumFlags] });
  try {
    for (const topic of topics) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await openEditor(page, origin, 'AI Script-to-Video');
      const { videoSeconds, laidMs } = await make(page, topic);
      const for30Ms = (laidMs / videoSeconds) * 30;
      say(`“${topic}”: ${videoSeconds.toFixed(1)} s of video in 4 scenes, on the timeline ${(laidMs / 1000).toFixed(1)} s after the click; 30 s would take ${(for30Ms / 1000).toFixed(1)} s   aim: under ${aimMs / 1000} s, ${for30Ms < aimMs ? 'met' : 'NOT met'}`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
