import { expect, type Locator, type Page } from '@playwright/test';

type Card = 'Card that succeeds' | 'Card that is declined';

/** The store and its test checkout. */
export class StorePage {
  readonly pay: Locator;
  readonly declined: Locator;

  constructor(readonly page: Page) {
    this.pay = page.getByRole('button', { name: /^Pay / });
    this.declined = page.getByText('The card was declined. Nothing was charged and no credits were granted. Choose another card.');
  }

  /** Goes to the checkout of an item, by what its button says: "Buy 100 credits", "Subscribe to Pro monthly". */
  async choose(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await expect(this.page).toHaveURL(/\/store\/checkout\/[0-9a-f-]{36}$/);
    await expect(this.page.getByText('This is a test. No money moves and no card is real; the credits are.')).toBeVisible();
  }

  async payWith(card: Card): Promise<void> {
    await this.page.getByRole('radio', { name: card }).check();
    await this.pay.click();
  }

  /** What is said once it is paid, by the number of credits as people write it. */
  paid(credits: string): Locator {
    return this.page.getByRole('heading', { name: `${credits} credits are yours` });
  }
}
