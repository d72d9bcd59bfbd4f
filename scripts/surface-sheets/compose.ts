import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser } from '@playwright/test';
import { projectRoot } from '@/scripts/process/places.mjs';
import type { Shot } from '@/scripts/surface-sheets/camera';

interface Layout {
  readonly columns: number;
  /** The width of one picture on the sheet. */
  readonly widthPx: number;
}

/** Of a hundred: letters stay legible, and a sheet below a quarter of a megabyte. */
const webpQuality = 62;
const font = join(projectRoot, 'node_modules', 'geist', 'dist', 'fonts', 'geist-sans', 'Geist-Variable.woff2');

/** Lays the pictures out in their order, each with its step and its words; a frame shows what these speak of. */
export async function composeSheet(browser: Browser, shots: readonly Shot[], { columns, widthPx }: Layout): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: columns * (widthPx + 20) + 20, height: 400 } });
  try {
    await page.setContent(sheetOf(shots, columns, widthPx));
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode()));
    });
    return await toWebp(await page.screenshot({ fullPage: true }));
  } finally {
    await page.close();
  }
}

function sheetOf(shots: readonly Shot[], columns: number, widthPx: number): string {
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: sheet; src: url(data:font/woff2;base64,${readFileSync(font).toString('base64')}); font-weight: 100 900; }
    body { margin: 0; padding: 20px; background: #16181c; font: 15px/20px sheet; color: #d8dce3; display: grid; grid-template-columns: repeat(${columns}, ${widthPx}px); gap: 20px; align-items: start; }
    figure { margin: 0; } figcaption { display: flex; gap: 8px; min-height: 40px; padding-bottom: 6px; align-items: end; box-sizing: border-box; }
    b { display: grid; place-items: center; flex: none; width: 22px; height: 22px; border-radius: 50%; background: #f2b53c; color: #16181c; font-weight: 600; font-size: 13px; }
    div { position: relative; overflow: hidden; border-radius: 6px; } img { display: block; width: 100%; } i { position: absolute; box-sizing: border-box; border: 2px solid #f2b53c; border-radius: 6px; box-shadow: 0 0 0 1px #16181c; }
  </style>${shots.map((shot) => figureOf(shot, widthPx)).join('')}`;
}

function figureOf({ step, caption, picture, size, marked }: Shot, widthPx: number): string {
  const scale = widthPx / size.width;
  const around = 4;
  const frame = marked === null ? '' : `<i style="left:${marked.x * scale - around}px;top:${marked.y * scale - around}px;width:${marked.width * scale + 2 * around}px;height:${marked.height * scale + 2 * around}px"></i>`;
  return `<figure><figcaption><b>${step}</b><span>${caption}</span></figcaption><div><img src="data:image/png;base64,${picture.toString('base64')}">${frame}</div></figure>`;
}

async function toWebp(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('webp', webpQuality);
}
