import { expect, type Locator, type Page } from '@playwright/test';

type Card =
  | 'Card that succeeds' | 'Card that is declined' | 'Card with a challenge' | 'Checkout that is abandoned'
  | 'Card that is confirmed late' | 'Card that is confirmed twice' | 'Card that fails later';

/** The store and its test checkout. */
export class StorePage {
  readonly pay: Locator;
  readonly declined: Locator;
  readonly bank: Locator;
  readonly confirming: Locator;
  /** The plans that the account has. */
  readonly plans: Locator;

  constructor(readonly page: Page) {
    this.pay = page.getByRole('button', { name: /^Pay \$/ });
    this.declined = page.getByText('The card was declined. Nothing was charged and no credits were granted. Choose another card.');
    this.bank = page.getByRole('region', { name: 'Your bank asks' });
    this.confirming = page.getByRole('heading', { name: 'Payment received, being confirmed …' });
    this.plans = page.getByRole('region', { name: /^Your plans?$/ }).getByRole('listitem');
  }

  /** Goes to the checkout of an item, by what its button says: "Buy 100 credits", "Subscribe to Pro monthly". */
  async choose(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.expectCheckout();
  }

  async expectCheckout(): Promise<void> {
    await expect(this.page).toHaveURL(/\/store\/checkout\/[0-9a-f-]{36}$/);
    await expect(this.page.getByText('Test checkout: no money moves. The cards are not real; the credits are.')).toBeVisible();
  }

  async payWith(card: Card): Promise<void> {
    await this.page.getByRole('radio', { name: card }).check();
    await this.pay.click();
  }

  /** From the store to a plan that is paid, and back to the store. */
  async subscribe(name: 'Pro monthly' | 'Pro yearly', card: Card = 'Card that succeeds'): Promise<void> {
    await this.choose(`Subscribe to ${name}`);
    await this.payWith(card);
    await expect(this.paid(name === 'Pro monthly' ? '1,000' : '12,000')).toBeVisible();
    await this.page.goto('/store');
  }

  /** What is said once it is paid, by the number of credits as people write it. */
  paid(credits: string): Locator {
    return this.page.getByRole('heading', { name: `${credits} credits are yours` });
  }

  plan(name: 'Pro monthly' | 'Pro yearly'): Locator {
    return this.plans.filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A term of a plan, such as "Renews on". */
  term(plan: Locator, name: string): Locator {
    return plan.locator('dl > div').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Answers a question that a button of the page opened. */
  async confirm(title: string, answer: string): Promise<void> {
    await this.page.getByRole('alertdialog', { name: title }).getByRole('button', { name: answer, exact: true }).click();
  }
}
