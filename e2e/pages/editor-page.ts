import { expect, type Locator, type Page } from '@playwright/test';
import type { Colour, MediaFile } from '../fixtures/media-files';

/** The editor as a person uses it: everything is found by its role and its accessible name. */
export class EditorPage {
  readonly creditPreview: Locator;
  readonly generate: Locator;
  readonly prompt: Locator;
  readonly seed: Locator;
  readonly clips: Locator;
  readonly playhead: Locator;
  readonly preview: Locator;
  readonly notEnough: Locator;
  readonly mediaList: Locator;
  readonly uploads: Locator;
  readonly menu: Locator;

  constructor(readonly page: Page) {
    this.creditPreview = page.getByRole('region', { name: 'Credit preview' });
    this.generate = page.getByRole('button', { name: /^Generate/ });
    this.prompt = page.getByRole('textbox', { name: 'Prompt' });
    this.seed = page.getByRole('textbox', { name: 'Seed', exact: true });
    this.clips = page.getByRole('button', { name: /^Clip / });
    this.playhead = page.getByRole('slider', { name: 'Playhead' });
    this.preview = page.getByRole('img', { name: 'Preview', exact: true });
    this.notEnough = page.getByRole('dialog', { name: 'Not enough credits' });
    this.mediaList = page.getByRole('list', { name: 'Media of this project' });
    this.uploads = page.getByRole('list', { name: 'Uploads' });
    this.menu = page.getByRole('menu');
  }

  /** Opens the settings of AI Generate Image and types a prompt. */
  async configureImage(prompt: string): Promise<void> {
    await this.page.getByRole('button', { name: 'AI Generate Image' }).click();
    await this.prompt.fill(prompt);
  }

  /** The settings of AI Generate Image, whether or not they are open already. */
  async openImageSettings(): Promise<void> {
    if (await this.prompt.isHidden()) await this.page.getByRole('button', { name: 'AI Generate Image' }).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  clip(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Clip ${literally(name)}, `) });
  }

  /** A clip with its place in time, both as its name says them: "0:00.0". */
  clipAt(name: string, start: string, end: string): Locator {
    return this.page.getByRole('button', { name: `Clip ${name}, ${start} to ${end}`, exact: true });
  }

  track(name: string): Locator {
    return this.page.getByRole('list', { name: `Track ${name}`, exact: true });
  }

  asset(name: string): Locator {
    return this.mediaList.getByRole('listitem').filter({ hasText: name });
  }

  /** A clip of a generation counts as arrived when its asset is in the media list and no longer pending. */
  async waitForResult(prompt: string): Promise<void> {
    const item = this.asset(prompt);
    await expect(item.first()).toBeVisible();
    await expect(item.filter({ hasText: /Being made/ })).toHaveCount(0, { timeout: 30_000 });
    await expect(item.locator('img').first()).toBeVisible();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 });
  }

  /** Chooses files with the button of the media panel. */
  async upload(files: MediaFile[] | string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.button('Add files').click();
    await (await choosing).setFiles(files);
  }

  /** Lets files fall on an element, as if they were dragged in from the desktop. */
  async drop(files: readonly MediaFile[], on: Locator, at: { readonly x: number; readonly y: number }): Promise<void> {
    const contents = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
    const dataTransfer = await this.page.evaluateHandle((each) => {
      const carried = new DataTransfer();
      for (const { name, mimeType, base64 } of each) {
        carried.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: mimeType }));
      }
      return carried;
    }, contents);
    const { x, y } = await boxOf(on);
    const init = { dataTransfer, clientX: x + at.x, clientY: y + at.y };
    for (const type of ['dragenter', 'dragover', 'drop']) await on.dispatchEvent(type, init);
  }

  /** Puts the playhead on a whole second. */
  async seek(seconds: number): Promise<void> {
    await this.playhead.focus();
    await this.page.keyboard.press('Home');
    for (let second = 0; second < seconds; second += 1) await this.page.keyboard.press('ArrowUp');
    await expect(this.playhead).toHaveAttribute('aria-valuenow', String(seconds));
  }

  /** Drags the middle of a clip. `bySeconds` follows the zoom; `byPx` goes up and down. `loose` holds Control: nothing catches. */
  async dragClip(clip: Locator, { bySeconds = 0, byPx = 0, loose = false }: { bySeconds?: number; byPx?: number; loose?: boolean }): Promise<void> {
    const { x, y, width, height } = await boxOf(clip);
    await this.dragFrom({ x: x + width / 2, y: y + height / 2 }, { x: bySeconds * (await this.pxPerSecond(clip)), y: byPx }, loose);
  }

  /** Drags an edge of a clip sideways. */
  async dragEdge(clip: Locator, edge: 'start' | 'end', bySeconds: number, loose = false): Promise<void> {
    const { x, y, width, height } = await boxOf(clip);
    const from = { x: edge === 'start' ? x + 3 : x + width - 3, y: y + height / 2 };
    await this.dragFrom(from, { x: bySeconds * (await this.pxPerSecond(clip)), y: 0 }, loose);
  }

  private async dragFrom(from: { x: number; y: number }, by: { x: number; y: number }, loose: boolean): Promise<void> {
    const { mouse, keyboard } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    if (loose) await keyboard.down('Control');
    await mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
    await mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
    await mouse.up();
    if (loose) await keyboard.up('Control');
  }

  /** How wide a second is drawn now: a clip's name says how long it is. */
  async pxPerSecond(clip: Locator): Promise<number> {
    const [, start = '', end = ''] = /, (\d+:\d\d\.\d) to (\d+:\d\d\.\d)$/.exec((await clip.getAttribute('aria-label')) ?? '') ?? [];
    return (await boxOf(clip)).width / (secondsOf(end) - secondsOf(start));
  }

  /** The colour that the picture shows at a place, given in fractions of its width and height. */
  async colourAt(x: number, y: number): Promise<Colour> {
    return this.preview.evaluate(
      (canvas: HTMLCanvasElement, [atX, atY]) => {
        const pixel = canvas.getContext('2d')?.getImageData(Math.floor(canvas.width * atX), Math.floor(canvas.height * atY), 1, 1).data;
        return [pixel?.[0] ?? -1, pixel?.[1] ?? -1, pixel?.[2] ?? -1] as const;
      },
      [x, y] as const,
    );
  }

  /** Waits until the picture shows about this colour at a place. */
  async expectColour(x: number, y: number, wanted: Colour): Promise<void> {
    await expect.poll(async () => distance(await this.colourAt(x, y), wanted), { message: `the colour at ${x}, ${y} is about ${wanted.join(', ')}` }).toBeLessThan(24);
  }

  /** Waits until the picture shows another colour than about this one at a place. */
  async expectOtherColour(x: number, y: number, unwanted: Colour): Promise<void> {
    await expect.poll(async () => distance(await this.colourAt(x, y), unwanted), { message: `the colour at ${x}, ${y} is not about ${unwanted.join(', ')}` }).toBeGreaterThan(48);
  }

  /** The whole picture in a few hundred samples, to tell two frames apart. */
  async frame(): Promise<string> {
    return this.preview.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
      return Array.from({ length: 400 }, (_, index) => data[Math.floor((index * data.length) / 400)]).join(' ');
    });
  }

  /** The same once it has come to rest: while the playhead moves, near frames are shown at once and the very one when there is time (ER7). */
  async frameAtRest(): Promise<string> {
    let last = '';
    let readings = 0;
    const rests = async () => {
      const now = await this.frame();
      readings = now === last ? readings + 1 : 0;
      last = now;
      return readings;
    };
    await expect.poll(rests, { intervals: [250] }).toBeGreaterThanOrEqual(4);
    return last;
  }

  /** Takes everything off the timeline. */
  async clearTimeline(): Promise<void> {
    await this.playhead.focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await expect(this.clips).toHaveCount(0);
  }
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator.toString()} has no place on the page`);
  return box;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function secondsOf(clock: string): number {
  const [minutes = '0', seconds = '0'] = clock.split(':');
  return Number(minutes) * 60 + Number(seconds);
}

function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
