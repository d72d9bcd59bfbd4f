import type { Locator, Page } from '@playwright/test';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a page shows at one step. */
export interface Shot {
  /** As in "Web 3". */
  readonly step: string;
  readonly caption: string;
  /** PNG. */
  readonly picture: Buffer;
  /** Of the page, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** What the caption speaks of. */
  readonly marked: Box | null;
}

export type Take = (page: Page, step: string, caption: string, marked?: Locator) => Promise<void>;

/** Takes pictures of pages, one after the other. */
export function makeCamera() {
  const shots: Shot[] = [];
  const take: Take = async (page, step, caption, marked) => {
    const box = marked === undefined ? null : await marked.first().boundingBox();
    // What is in sight is there, thumbnails too.
    await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight));
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    shots.push({ step, caption, picture, size: page.viewportSize() ?? { width: 0, height: 0 }, marked: box });
  };
  return { take, shots };
}
