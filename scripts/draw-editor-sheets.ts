/** `npm run sheets`: draws what the compositor can do as contact sheets in `docs/images`, in a real browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEditorPage } from '@/scripts/editor-page/open-page';
import type { SheetName } from '@/scripts/editor-page/sheets-in-page';
import { projectRoot } from '@/scripts/process/places.mjs';

const names: readonly SheetName[] = ['looks', 'transitions', 'texts', 'shapes'];
const pictures = ['watercolor-1', 'neon-2'].map((name) => `data:image/webp;base64,${readFileSync(join(projectRoot, 'public/images/landing', `${name}.webp`)).toString('base64')}`);

const { page, close } = await openEditorPage('scripts/editor-page/sheets-in-page.ts');
try {
  for (const name of process.argv.length > 2 ? names.filter((one) => process.argv.includes(one)) : names) {
    const address = await page.evaluate(`sheets[${JSON.stringify(name)}](${JSON.stringify(pictures)})`);
    const bytes = Buffer.from(String(address).split(',')[1] ?? '', 'base64');
    writeFileSync(join(projectRoot, 'docs', 'images', `editor-${name}.jpg`), bytes);
    console.log(`docs/images/editor-${name}.jpg, ${Math.round(bytes.length / 1000)} kB`);
  }
} finally {
  await close();
}
