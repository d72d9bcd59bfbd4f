import { expect, type Locator, type Page } from '@playwright/test';

/** The editor as a person uses it: everything is found by its role and its accessible name. */
export class EditorPage {
  readonly creditPreview: Locator;
  readonly generate: Locator;
  readonly prompt: Locator;
  readonly clips: Locator;
  readonly playhead: Locator;
  readonly notEnough: Locator;

  constructor(readonly page: Page) {
    this.creditPreview = page.getByRole('region', { name: 'Credit preview' });
    this.generate = page.getByRole('button', { name: /^Generate/ });
    this.prompt = page.getByRole('textbox', { name: 'Prompt' });
    this.clips = page.getByRole('button', { name: /^Clip / });
    this.playhead = page.getByRole('slider', { name: 'Playhead' });
    this.notEnough = page.getByRole('dialog', { name: 'Not enough credits' });
  }

  /** Opens the settings of AI Generate Image and types a prompt. */
  async configureImage(prompt: string): Promise<void> {
    await this.page.getByRole('button', { name: 'AI Generate Image' }).click();
    await this.prompt.fill(prompt);
  }

  clip(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name: typeof name === 'string' ? new RegExp(`^Clip ${name}, `) : name });
  }

  /** A clip of a generation counts as arrived when its asset is in the media list and no longer pending. */
  async waitForResult(prompt: string): Promise<void> {
    const item = this.mediaList.getByRole('listitem').filter({ hasText: prompt });
    await expect(item.first()).toBeVisible();
    await expect(item.filter({ hasText: /Being made/ })).toHaveCount(0, { timeout: 30_000 });
    await expect(item.getByRole('img').first()).toBeVisible();
  }

  get mediaList(): Locator {
    return this.page.getByRole('list', { name: 'Media of this project' });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 });
  }

  /** Goes to the media list, away from a tool's settings. */
  async showMedia(): Promise<void> {
    if (await this.mediaList.isVisible()) return;
    await this.page.getByRole('button', { name: 'Close the settings' }).click();
  }
}
