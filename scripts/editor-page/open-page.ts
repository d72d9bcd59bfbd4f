import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';
import { projectRoot } from '@/scripts/process/places.mjs';

export interface EditorPage {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * An empty page in a real browser that has run a module of ours, with the fonts in reach: for drawing and measuring with the compositor outside of
 * the app. What the module puts on `globalThis` can be called.
 */
export async function openEditorPage(entry: string): Promise<EditorPage> {
  const bundle = await build({
    entryPoints: [join(projectRoot, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(projectRoot, 'tsconfig.json'),
    logLevel: 'warning',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = createServer(({ url = '/' }, answer) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    if (path === '/script.js') answer.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (path.startsWith('/fonts/') && existsSync(join(projectRoot, 'public', path))) createReadStream(join(projectRoot, 'public', path)).pipe(answer);
    else if (path === '/') answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><script type="module" src="/script.js"></script>');
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags });
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
