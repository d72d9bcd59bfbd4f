import { expect, test } from '../fixtures/test';
import { makeScenario } from '../fixtures/scenario';
import { ActivityPage } from '../pages/activity-page';
import { EditorPage } from '../pages/editor-page';
import { StorePage } from '../pages/store-page';

const onStore = () => '/store';
const grants = (entries: readonly { kind: string; type: string | null; amount: number }[]) => entries.filter(({ kind }) => kind === 'grant').map(({ type, amount }) => ({ type, amount }));

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
    expect(grants((await ledger()).entries)).toEqual([{ type: 'purchased', amount: 500 }]);
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
    expect(grants(entries)).toEqual([{ type: 'subscription', amount: 1_000 }]);

    const start = new Date(entries[0]?.at ?? '');
    const days = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 2, 0)).getUTCDate();
    const nextBillingDay = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, Math.min(start.getUTCDate(), days));
    await page.goto('/credits');
    const expires = page.getByRole('listitem').filter({ hasText: '1,000 of 1,000 left' }).getByRole('time').last();
    await expect(expires).toHaveAttribute('datetime', new Date(nextBillingDay - 1).toISOString());
    await expect(expires).toHaveAttribute('title', /, 23:59:59 UTC$/);

    await page.goto('/store');
    const monthly = page.getByRole('listitem').filter({ hasText: 'Pro monthly' });
    await expect(monthly).toContainText('Yours until');
    await expect(monthly.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Subscribe to Pro yearly' })).toBeVisible();
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
    expect(grants((await ledger()).entries)).toEqual([{ type: 'purchased', amount: 100 }]);
  });

  test('[G2] a payment grants once: pressed twice, in two tabs, and looked at again', async ({ page, scenario, context }) => {
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
    await expect(store.pay).toHaveCount(0);
    expect(await ledger()).toMatchObject({ balance: 1_200 });
    expect(grants((await ledger()).entries)).toHaveLength(1);
  });

  test('[I1] from too few credits to the store and back to the very settings', async ({ page, scenario }) => {
    const { ledger, projectId } = await scenario('one-short');
    const editor = new EditorPage(page);
    await editor.configureImage('Hot air balloons over a desert at dawn');
    for (const choice of ['Watercolour', '3:4', '2K']) await page.getByRole('radio', { name: choice, exact: true }).click();
    await page.getByRole('radiogroup', { name: 'Number of images' }).getByRole('radio', { name: '3' }).click();
    await editor.seed.fill('4711');
    await editor.generate.click();
    await editor.notEnough.getByRole('link', { name: 'Subscribe to Pro' }).click();
    await expect(page).toHaveURL(/\/store\?.*#plans$/);
    const store = new StorePage(page);
    await store.choose('Subscribe to Pro monthly');
    await page.getByRole('link', { name: 'Leave without paying' }).click();
    await store.choose('Buy 100 credits');
    await store.payWith('Card that succeeds');
    await page.getByRole('link', { name: 'Back to your project' }).click();
    await expect(page).toHaveURL(new RegExp(`/editor/${projectId}`));
    await editor.openImageSettings();
    await expect(editor.prompt).toHaveValue('Hot air balloons over a desert at dawn');
    for (const choice of ['Watercolour', '3:4', '2K']) await expect(page.getByRole('radio', { name: choice, exact: true })).toBeChecked();
    await expect(page.getByRole('radiogroup', { name: 'Number of images' }).getByRole('radio', { name: '3' })).toBeChecked();
    await expect(editor.seed).toHaveValue('4711');
    await expect(editor.creditPreview.getByText('This action requires 60 credits.', { exact: true })).toBeVisible();
    await editor.generate.click();
    await expect(editor.clip('Hot air balloons over a desert at dawn')).toHaveCount(3);
    await expect.poll(async () => (await ledger()).balance).toBe(49);
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
