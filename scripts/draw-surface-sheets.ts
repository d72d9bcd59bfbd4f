/**
 * `npm run sheets:surfaces [-- web desktop mobile tools]`: walks each step of the three surfaces and tries every AI tool in a real browser, against an app that runs with its lab on
 * (`PORT` says where), and lays what it sees out as one sheet for each in `docs/images`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';
import { projectRoot } from '@/scripts/process/places.mjs';
import { makeCamera } from '@/scripts/surface-sheets/camera';
import { composeSheet } from '@/scripts/surface-sheets/compose';
import { takeDesktop } from '@/scripts/surface-sheets/desktop';
import { openLab } from '@/scripts/surface-sheets/lab';
import { takeMobile } from '@/scripts/surface-sheets/mobile';
import { takeTools } from '@/scripts/surface-sheets/tools';
import { takeWeb } from '@/scripts/surface-sheets/web';

const sheets = {
  web: { walk: takeWeb, layout: { columns: 2, widthPx: 760 } },
  desktop: { walk: takeDesktop, layout: { columns: 2, widthPx: 760 } },
  mobile: { walk: takeMobile, layout: { columns: 5, widthPx: 300 } },
  tools: { walk: takeTools, layout: { columns: 2, widthPx: 760 } },
} as const;

const names = Object.keys(sheets) as (keyof typeof sheets)[];
const wanted = process.argv.length > 2 ? names.filter((name) => process.argv.includes(name)) : names;
const origin = `http://localhost:${process.env.PORT ?? '3000'}`;

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...chromiumFlags] });
  try {
    for (const name of wanted) {
      const { walk, layout } = sheets[name];
      const { take, shots } = makeCamera();
      await walk(openLab(browser, origin), take);
      const sheet = await composeSheet(browser, shots, layout);
      const path = join('docs', 'images', name === 'tools' ? 'tools.webp' : `steps-${name}.webp`);
      writeFileSync(join(projectRoot, path), sheet);
      process.stdout.write(`${path}: ${shots.length} pictures, ${Math.round(sheet.length / 1000)} kB\n`);
    }
  } finally {
    await browser.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
