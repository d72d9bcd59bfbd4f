import type { Locator, Page } from '@playwright/test';
import { EditorPage } from './editor-page';

/** The application's window as a person uses it, by role and accessible name. */
export class DesktopWindow extends EditorPage {
  readonly aiGenerate: Locator;
  readonly settings: Locator;
  readonly question: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;
  readonly shortage: Locator;

  constructor(page: Page) {
    super(page);
    this.aiGenerate = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'AI Generate' });
    this.settings = page.getByRole('dialog', { name: 'AI Generate Image' });
    this.question = page.getByRole('dialog', { name: /^This will use \d+ credits\. Continue\?$/ });
    this.confirm = this.question.getByRole('button', { name: 'Confirm', exact: true });
    this.cancel = this.question.getByRole('button', { name: 'Cancel', exact: true });
    this.shortage = page.getByRole('dialog', { name: 'Not enough credits. Buy credits or upgrade to Pro', exact: true });
  }

  /** From the toolbar to the question. */
  async askFor(prompt: string): Promise<void> {
    await this.aiGenerate.click();
    await this.prompt.fill(prompt);
    await this.generate.click();
  }

  panel(name: 'Media panel' | 'Settings panel' | 'Timeline'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Opens a menu of the menu bar by a click. */
  async openMenu(name: string): Promise<Locator> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name, exact: true }).click();
    return this.page.getByRole('menu');
  }

  menuItem(name: string | RegExp): Locator {
    return this.page.getByRole('menu').getByRole('menuitem', { name });
  }
}
