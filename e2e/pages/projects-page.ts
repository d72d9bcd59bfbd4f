import type { Locator, Page } from '@playwright/test';

/** The list of projects. */
export class ProjectsPage {
  readonly cards: Locator;
  readonly newProject: Locator;
  readonly search: Locator;
  /** The notice of a deletion. */
  readonly undo: Locator;

  constructor(readonly page: Page) {
    this.cards = page.getByRole('list', { name: 'Your projects' }).getByRole('listitem');
    this.newProject = page.getByRole('button', { name: 'New project' });
    this.search = page.getByRole('searchbox', { name: 'Search projects' });
    this.undo = page.getByRole('region', { name: /^Notices/ }).getByRole('button', { name: 'Undo' });
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  nameField(name: string): Locator {
    return this.page.getByRole('textbox', { name: `New name for ${name}`, exact: true });
  }

  /** Chooses an action from a project's menu. */
  async choose(name: string, action: 'Rename' | 'Duplicate' | 'Delete'): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
