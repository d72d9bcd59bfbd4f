/**
 * `npm run bench:frame [-- SECONDS]`: how many frames of 1280 × 720 the compositor draws a second in a real browser, beside the bare drawing of the same
 * picture in the same run. The longer each case takes, the steadier the figures; one second where nothing is said.
 */
import { openEditorPage } from '@/scripts/editor-page/open-page';

const msPerCase = Number(process.argv[2] ?? '1') * 1000;
const { page, close } = await openEditorPage('scripts/editor-page/frame-bench-in-page.ts');
try {
  const results: Record<string, number> = await page.evaluate(`bench.run(${msPerCase})`);
  const bare = results.drawImage ?? Number.NaN;
  console.log(`${''.padEnd(34)}${'frames/s'.padStart(9)}${'ms'.padStart(8)}  of drawImage`);
  for (const [name, framesPerSecond] of Object.entries(results)) {
    console.log(`${name.padEnd(34)}${framesPerSecond.toFixed(0).padStart(9)}${(1000 / framesPerSecond).toFixed(1).padStart(8)}${(framesPerSecond / bare).toFixed(2).padStart(13)}`);
  }
} finally {
  await close();
}
