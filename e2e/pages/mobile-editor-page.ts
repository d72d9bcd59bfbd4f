import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The Mobile editor as thumbs use it: everything is found by its role and its accessible name. */
export class MobileEditorPage {
  readonly tools: Locator;
  readonly sheet: Locator;
  readonly prompt: Locator;
  readonly generate: Locator;
  readonly clips: Locator;
  readonly picture: Locator;
  readonly playhead: Locator;
  readonly insufficient: Locator;
  readonly purchase: Locator;
  readonly menu: Locator;

  constructor(readonly page: Page) {
    this.tools = page.getByRole('toolbar', { name: 'Tools' });
    this.sheet = page.getByRole('dialog');
    this.prompt = page.getByRole('textbox', { name: 'Prompt' });
    this.generate = page.getByRole('button', { name: /^Generate/ });
    this.clips = page.getByRole('button', { name: /^Clip / });
    this.picture = page.getByRole('img', { name: 'Preview', exact: true });
    this.playhead = page.getByRole('slider', { name: 'Playhead' });
    this.insufficient = page.getByRole('dialog', { name: 'Insufficient credits' });
    this.purchase = page.getByRole('dialog', { name: 'Buy Credits' });
    this.menu = page.getByRole('menu');
  }

  clip(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Clip ${name}, `) });
  }

  clipAt(name: string, start: string, end: string): Locator {
    return this.page.getByRole('button', { name: `Clip ${name}, ${start} to ${end}`, exact: true });
  }

  /** Taps something of the bottom bar, once its words have their own letters: with others the bar is as long as it will not be. */
  async tool(name: string): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.tools.getByRole('button', { name, exact: true }).tap();
  }

  /** Opens a sheet from the bottom bar. */
  async openSheet(tool: string, title = tool): Promise<Locator> {
    await this.tool(tool);
    const sheet = this.page.getByRole('dialog', { name: title, exact: true });
    await expect(sheet).toBeVisible();
    return sheet;
  }

  async closeSheet(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close', exact: true }).last().tap();
    await expect(this.sheet).toHaveCount(0);
  }

  /** Taps where a clip begins, which is on screen also where its end is not. */
  async selectClip(clip: Locator): Promise<void> {
    await clip.tap({ position: { x: 60, y: 30 } });
    await expect(clip).toHaveAttribute('aria-pressed', 'true');
  }

  async configureImage(prompt: string): Promise<void> {
    await this.openSheet('AI Generate Image');
    await this.prompt.fill(prompt);
  }
}

export async function boxOf(locator: Locator) {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is on screen');
  return box;
}

/** Fingers as the browser sees them, for what a tap is not. */
export class Fingers {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async put(...places: readonly Place[]): Promise<void> {
    await this.send('touchStart', places);
  }

  async move(...places: readonly Place[]): Promise<void> {
    await this.send('touchMove', places);
  }

  async lift(): Promise<void> {
    await this.send('touchEnd', []);
  }

  /** One finger from one place to another, in steps. */
  async drag(from: Place, to: Place): Promise<void> {
    await this.put(from);
    for (const part of [0.25, 0.5, 0.75, 1]) await this.move({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    await this.lift();
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(({ x, y }, id) => ({ x, y, id })) });
  }
}
