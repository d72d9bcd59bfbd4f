import { grantsIn } from '../fixtures/billing';
import { expect, test } from '../fixtures/test';
import { StorePage } from '../pages/store-page';

const onStore = () => '/store';
const pack = [{ type: 'purchased', amount: 100 }];

test.describe('the test checkout', () => {
  test('says that it is one, and what each card does', async ({ page, scenario }) => {
    await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.choose('Buy 100 credits');
    const cards = page.getByRole('group', { name: 'Test card' }).getByRole('radio');
    await expect(cards).toHaveCount(6);
    await expect(page.getByRole('radio', { name: 'Card with a challenge' })).toHaveAccessibleDescription('The bank asks first: approve or refuse.');
    await page.goto('/store');
    await store.choose('Subscribe to Pro yearly');
    await expect(page.getByText('Renews every year until you cancel.')).toBeVisible();
    // Only what renews can fail later.
    await expect(page.getByRole('radio', { name: 'Card that fails later' })).toHaveAccessibleDescription('Paid now; renewals fail until another card is given.');
  });

  test('a declined card grants nothing and says so; another card then pays', async ({ page, scenario }) => {
    const { ledger } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.choose('Buy 100 credits');
    await store.payWith('Card that is declined');
    await expect(store.declined).toBeVisible();
    expect((await ledger()).entries).toEqual([]);
    await store.payWith('Card that succeeds');
    await expect(store.paid('100')).toBeVisible();
    await expect(store.declined).toHaveCount(0);
    expect(grantsIn(await ledger())).toEqual(pack);
  });

  test('a challenge: refused it grants nothing, approved it is paid', async ({ page, scenario }) => {
    const { ledger } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.choose('Buy 100 credits');
    await store.payWith('Card with a challenge');
    await expect(page.getByRole('heading', { name: 'Your bank asks' })).toBeFocused();
    await expect(store.bank).toContainText('Do you approve a payment of $4.99 to Tallycut?');
    expect((await ledger()).entries).toEqual([]);
    await store.bank.getByRole('button', { name: 'Refuse' }).click();
    await expect(store.declined).toBeVisible();
    expect((await ledger()).entries).toEqual([]);
    await store.payWith('Card with a challenge');
    await store.bank.getByRole('button', { name: 'Approve' }).click();
    await expect(store.paid('100')).toBeFocused();
    expect(grantsIn(await ledger())).toEqual(pack);
  });

  test('abandoned: nothing is granted, the checkout stays over, and it can be tried again', async ({ page, scenario }) => {
    const { ledger } = await scenario('empty', () => '/store?from=%2Fprojects');
    const store = new StorePage(page);
    await store.choose('Buy 100 credits');
    const left = page.url();
    await store.payWith('Checkout that is abandoned');
    await expect(page).toHaveURL(/\/store\?from=%2Fprojects$/);
    await expect(page.getByText('You left the checkout. Nothing was charged.')).toBeVisible();
    expect((await ledger()).entries).toEqual([]);
    await page.goto(left);
    await expect(page.getByRole('heading', { name: 'This checkout is over' })).toBeVisible();
    await expect(store.pay).toHaveCount(0);
    await store.button('Try again').click();
    await expect(page).not.toHaveURL(left);
    await store.expectCheckout();
    await store.payWith('Card that succeeds');
    await expect(store.paid('100')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Back to where you were' })).toHaveAttribute('href', '/projects');
    expect(grantsIn(await ledger())).toEqual(pack);
  });

  test('[G2] confirmed late: it says so, also after a reload, and goes on by itself in every tab', async ({ page, scenario, context }) => {
    const { ledger } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.choose('Buy 100 credits');
    const other = new StorePage(await context.newPage());
    await other.page.goto(page.url());
    await expect(other.pay).toBeVisible();
    await store.payWith('Card that is confirmed late');
    await expect(store.confirming).toBeFocused();
    expect((await ledger()).entries).toEqual([]);
    await page.reload();
    await expect(store.confirming).toBeVisible();
    await expect(store.pay).toHaveCount(0);
    await expect(other.pay).toHaveCount(0);
    await expect(store.paid('100')).toBeFocused({ timeout: 30_000 });
    await expect(other.paid('100')).toBeVisible();
    expect(grantsIn(await ledger())).toEqual(pack);
  });

  test('[G2] confirmed twice at once, it is granted once', async ({ page, scenario }) => {
    const { ledger } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.choose('Subscribe to Pro monthly');
    await store.payWith('Card that is confirmed twice');
    await expect(store.paid('1,000')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Balance: 1,000 credits' })).toBeVisible();
    expect(grantsIn(await ledger())).toEqual([{ type: 'subscription', amount: 1_000 }]);
  });

  test('[G2] a payment grants once: pressed twice, in two tabs, reloaded, gone back to and come back to', async ({ page, scenario, context }) => {
    const { ledger } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.choose('Buy 1,200 credits');
    const second = new StorePage(await context.newPage());
    await second.page.goto(page.url());
    await expect(second.pay).toBeVisible();
    await Promise.all([store.pay.dblclick(), second.pay.dblclick()]);
    await expect(store.paid('1,200')).toBeVisible();
    await expect(second.paid('1,200')).toBeVisible();
    await page.reload();
    await expect(store.paid('1,200')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Store', exact: true })).toBeVisible();
    await page.goForward();
    await expect(store.paid('1,200')).toBeVisible();
    await expect(store.pay).toHaveCount(0);
    expect(await ledger()).toMatchObject({ balance: 1_200 });
    expect(grantsIn(await ledger())).toHaveLength(1);
  });
});
