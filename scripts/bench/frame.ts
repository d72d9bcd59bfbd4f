/**
 * `npm run bench:frame [-- SECONDS]`: how many frames of 1280 × 720 the compositor draws a second in a real browser, beside the bare drawing of the same
 * picture in the same run. The longer each case takes, the steadier the figures; one second where nothing is said.
 */
import type { Timing } from '@/scripts/editor-page/frame-bench-in-page';
import { openEditorPage } from '@/scripts/editor-page/open-page';

const msPerCase = Number(process.argv[2] ?? '1') * 1000;
const { page, close } = await openEditorPage('scripts/editor-page/frame-bench-in-page.ts');
try {
  const results: Record<string, Timing> = await page.evaluate(`bench.run(${msPerCase})`);
  const bareMs = results.drawImage?.fastestMs ?? Number.NaN;
  console.log(`${''.padEnd(34)}${'frames/s'.padStart(9)}${'fastest, ms'.padStart(13)}${'× drawImage'.padStart(13)}`);
  for (const [name, { framesPerSecond, fastestMs }] of Object.entries(results)) {
    console.log(`${name.padEnd(34)}${framesPerSecond.toFixed(0).padStart(9)}${fastestMs.toFixed(1).padStart(13)}${(fastestMs / bareMs).toFixed(1).padStart(13)}`);
  }
} finally {
  await close();
}
