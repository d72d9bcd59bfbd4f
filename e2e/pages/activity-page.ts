import { expect, type Locator, type Page } from '@playwright/test';

type CreditType = 'Subscription' | 'Purchased' | 'Activity';

/** The activity log. */
export class ActivityPage {
  readonly rows: Locator;
  readonly loadMore: Locator;

  constructor(readonly page: Page) {
    const details = page.getByRole('button', { name: /^Details/ });
    this.rows = page.getByRole('region', { name: 'Activity, newest first' }).getByRole('listitem').filter({ has: details });
    this.loadMore = page.getByRole('button', { name: 'Load more' });
  }

  /** The rows with exactly this sentence. */
  row(sentence: string): Locator {
    return this.rows.filter({ has: this.page.getByText(sentence, { exact: true }) });
  }

  /** What a row says of where it stands: "Held", "Used" and so on. */
  status(row: Locator, status: string): Locator {
    return row.getByText(status, { exact: true });
  }

  async openDetails(row: Locator): Promise<void> {
    await row.getByRole('button', { name: /^Details/ }).click();
    await expect(row.getByText('Entry ID', { exact: true })).toBeVisible();
  }

  /** What was used of a type, and what became of the rest. */
  totals(type: CreditType): Locator {
    const title = this.page.getByRole('heading', { name: `${type} credits`, exact: true });
    return this.page.getByRole('region', { name: 'Totals' }).getByRole('listitem').filter({ has: title });
  }

  /** Chooses a value of a filter. */
  async filter(name: 'Credit type' | 'Tool' | 'Status' | 'Surface', value: string): Promise<void> {
    await this.page.getByRole('combobox', { name }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }
}
