/**
 * `npm run bench:playback` plays ten minutes (`--quick`: one) of numbered pictures and of beeps in a real Chromium, and tells how far what is
 * seen is from what is heard. The page itself keeps time, by the sound that leaves for the loudspeaker.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import type { DriftReport, measureDrift } from '@/scripts/bench/playback/page';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';

const aimMs = 20;
const seconds = process.argv.includes('--quick') ? 60 : 600;
const say = (line: string) => process.stdout.write(`${line}\n`);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bundle = await build({ entryPoints: [here('./playback/page.ts')], bundle: true, write: false, format: 'esm', platform: 'browser', tsconfig: here('../../tsconfig.json') });
const script = bundle.outputFiles[0]?.text ?? '';
const server = createServer((request, response) => {
  response.setHeader('content-type', request.url === '/page.js' ? 'text/javascript' : 'text/html');
  response.end(request.url === '/page.js' ? script : '<!doctype html><canvas width="640" height="360"></canvas><script type="module" src="/page.js"></script>');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...chromiumFlags, '--autoplay-policy=no-user-gesture-required'] });
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'measureDrift' in window);
  say(`Playing ${seconds} s …`);
  const report: DriftReport = await page.evaluate((length) => {
    const canvas = document.querySelector('canvas');
    if (canvas === null) throw new Error('the page has no canvas');
    return (window as unknown as { measureDrift: typeof measureDrift }).measureDrift(length, canvas);
  }, seconds);
  const isMet = report.maxMs < aimMs;
  say(`drift beyond the picture's own time    p95 ${report.p95Ms.toFixed(1)} ms   most ${report.maxMs.toFixed(1)} ms   aim: under ${aimMs} ms, ${isMet ? 'met' : 'NOT met'}`);
  say(`  where the picture is the one chosen    most ${report.maxOfChosenMs.toFixed(1)} ms; ${report.latePictures} times of ${report.screenFrames} the picture before was still seen`);
  say(`beeps                                  ${report.beeps}, at most ${report.beepMs.toFixed(2)} ms from their seconds`);
  say(`pictures seen                          ${report.framesSeen} of ${report.framesInAll} (${report.framesInAll - report.framesSeen} left out), at ${report.screenFrames} frames of the screen`);
} finally {
  await browser.close();
  server.close();
}
