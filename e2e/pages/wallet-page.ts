import type { Locator, Page } from '@playwright/test';

type AwardName = 'Welcome gift' | 'Daily check-in' | 'New feature trial' | 'Creator challenge';

/** The wallet. */
export class WalletPage {
  readonly balance: Locator;
  readonly byType: Locator;
  readonly warnings: Locator;
  /** The grants that something is left of, in the order in which they go. */
  readonly grants: Locator;
  readonly awards: Locator;

  constructor(readonly page: Page) {
    this.balance = page.getByRole('region', { name: 'Available now' });
    this.byType = this.balance.getByRole('list', { name: 'By type' }).getByRole('listitem');
    this.warnings = page.getByRole('region', { name: 'Warnings' });
    this.grants = page.getByRole('region', { name: 'Your credits, in the order in which they go' }).getByRole('listitem');
    this.awards = page.getByRole('region', { name: 'Earn credits' });
  }

  award(name: AwardName): Locator {
    return this.awards.getByRole('listitem', { name });
  }

  /** A box of the page by its heading, such as "What lapses next". */
  note(title: string): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }
}
