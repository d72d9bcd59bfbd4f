import { billingDay, grantsIn } from '../fixtures/billing';
import { expect, test } from '../fixtures/test';
import { makeScenario } from '../fixtures/scenario';
import { ActivityPage } from '../pages/activity-page';
import { StorePage } from '../pages/store-page';

const onStore = () => '/store';

test.describe('the store', () => {
  test('[E4] a pack: paid, it is in the balance of every tab, in the wallet for two years and in the log', async ({ page, scenario, context }) => {
    const { ledger } = await scenario('empty', onStore);
    const log = new ActivityPage(await context.newPage());
    await log.page.goto('/activity');
    await expect(log.page.getByRole('link', { name: 'Balance: 0 credits' })).toBeVisible();
    const store = new StorePage(page);
    await store.choose('Buy 500 credits');
    await expect(page.getByRole('region', { name: 'What you buy' })).toContainText('$19.99');
    await store.payWith('Card that succeeds');
    await expect(store.paid('500')).toBeFocused();
    await expect(log.row('Received 500 purchased credits: Credit pack')).toHaveCount(1);
    await expect(log.page.getByRole('link', { name: 'Balance: 500 credits' })).toBeVisible();
    expect(grantsIn(await ledger())).toEqual([{ type: 'purchased', amount: 500 }]);
    await page.getByRole('link', { name: 'See your credits' }).click();
    const grant = page.getByRole('listitem').filter({ hasText: '500 of 500 left' });
    await expect(grant).toContainText('Credit pack');
    await expect(grant).toContainText(String(new Date().getUTCFullYear() + 2));
  });

  test('[E1] Pro: a thousand credits until one second before the same day of the next month', async ({ page, scenario }) => {
    const { ledger } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.choose('Subscribe to Pro monthly');
    await store.payWith('Card that succeeds');
    await expect(store.paid('1,000')).toBeVisible();
    const { entries } = await ledger();
    expect(grantsIn({ entries })).toEqual([{ type: 'subscription', amount: 1_000 }]);

    const nextBillingDay = Date.parse(billingDay(entries[0]?.at ?? '', 1));
    await page.goto('/credits');
    const expires = page.getByRole('listitem').filter({ hasText: '1,000 of 1,000 left' }).getByRole('time').last();
    await expect(expires).toHaveAttribute('datetime', new Date(nextBillingDay - 1).toISOString());
    await expect(expires).toHaveAttribute('title', /, 23:59:59 UTC$/);

    await page.goto('/store');
    const monthly = page.getByRole('region', { name: 'Pro', exact: true }).getByRole('listitem', { name: 'Pro monthly' });
    await expect(monthly).toContainText('Yours until');
    await expect(monthly.getByRole('button')).toHaveCount(0);
    await expect(monthly.getByRole('link', { name: 'Manage your plan' })).toHaveAttribute('href', '#plan');
    await expect(page.getByRole('button', { name: 'Subscribe to Pro yearly' })).toBeVisible();
  });

  test('leads back to this site only, and nobody sees another person’s checkout', async ({ page, scenario, newVisitor, request, allowErrors }) => {
    allowErrors(/404/);
    await scenario('empty', () => '/store?from=https%3A%2F%2Felsewhere.example');
    await expect(page.getByRole('link', { name: /^Back to/ })).toHaveCount(0);
    await page.goto('/store?from=%2Fsettings');
    await expect(page.getByRole('link', { name: 'Back to where you were' })).toHaveAttribute('href', '/settings');
    const store = new StorePage(page);
    await store.choose('Buy 100 credits');
    const other = await makeScenario(request, 'empty');
    const visitor = await newVisitor();
    await other.enter(visitor, '/projects');
    expect((await visitor.goto(new URL(page.url()).pathname))?.status()).toBe(404);
  });
});
