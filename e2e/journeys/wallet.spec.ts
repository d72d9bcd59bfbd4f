import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const onWallet = () => '/credits';
const dayMs = 24 * 3_600_000;

/** The grants that something is left of, in the order in which they go. */
const grants = (page: Page): Locator => page.getByRole('region', { name: 'Your credits, in the order in which they go' }).getByRole('listitem');
const balance = (page: Page): Locator => page.getByRole('region', { name: 'Available now' });

test.describe('the wallet', () => {
  test('[B1] shows all three types, and the grants in the order in which they go', async ({ page, scenario }) => {
    await scenario('mixed-pools', onWallet);
    await expect(balance(page)).toContainText('30');
    await expect(balance(page).getByRole('list', { name: 'By type' }).getByRole('listitem')).toHaveText([/Subscription\s*6/, /Purchased\s*4/, /Activity\s*20/]);
    await expect(grants(page)).toHaveCount(3);
    await expect(grants(page)).toContainText(['6 of 6 left', '4 of 4 left', '20 of 20 left']);
    await expect(page.getByText('Subscription credits go first, then purchased, then activity credits; within a type those that lapse soonest.')).toBeVisible();
  });

  test('[E4] [G1] says when each was allocated and until when it can be spent, to the second for whoever points at it', async ({ page, scenario }) => {
    const { ledger } = await scenario('activity-only', onWallet);
    const grantedAt = Date.parse((await ledger()).entries[0]?.at ?? '');
    const grant = grants(page);
    await expect(grant).toContainText('Allocated on');
    await expect(grant).toContainText('Expires on');
    const [allocated, expires] = await grant.getByRole('time').all();
    await expect(allocated ?? grant).toHaveAttribute('datetime', new Date(grantedAt).toISOString());
    // The end is exclusive: the last instant at which it can be spent is shown.
    const lastAt = new Date(grantedAt + 30 * dayMs - 1);
    await expect(expires ?? grant).toHaveAttribute('datetime', lastAt.toISOString());
    await expect(expires ?? grant).toHaveAttribute('title', new RegExp(`^${lastAt.getUTCDate()} \\w+ ${lastAt.getUTCFullYear()}, ${lastAt.toISOString().slice(11, 19)} UTC$`));
  });

  test('[H1] follows what is held and used in another tab', async ({ page, scenario, context }) => {
    const { setProvider } = await scenario('mixed-pools', onWallet);
    await setProvider({ behaviour: 'slow', delayMs: 4_000 });
    await expect(grants(page)).toHaveCount(3);
    const editor = new EditorPage(await context.newPage());
    await editor.page.goto('/projects');
    await editor.page.getByRole('link', { name: 'Above the lake', exact: true }).click();
    await editor.configureImage('A paper boat');
    await editor.generate.click();
    await expect(balance(page)).toContainText('10 more are held by what is running now');
    await expect(grants(page).first()).toContainText('6 held');
    await expect(balance(page)).not.toContainText('held by what is running now', { timeout: 30_000 });
    await expect(grants(page)).toHaveCount(1);
    await expect(grants(page)).toContainText('20 of 20 left');
    await page.getByText('Used up and lapsed (2)').click();
    await expect(page.getByText('6 used', { exact: true })).toBeVisible();
    await expect(page.getByText('4 used', { exact: true })).toBeVisible();
  });

  test('[E5] [B3] announces credits 7 days before they lapse, and shows them gone at their instant, without a reload', async ({ page, scenario }) => {
    const { advance } = await scenario('activity-only', onWallet);
    await expect(page.getByRole('heading', { name: 'What lapses next' })).toBeVisible();
    await expect(page.getByText('40 activity credits', { exact: true })).toBeVisible();
    await advance('P22D');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'What lapses next' })).toBeVisible();
    await advance('P1D');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Lapses within 7 days' })).toBeVisible();
    await advance('P7D');
    await expect(page.getByText('There is nothing that could lapse.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No credits to spend' })).toBeVisible();
    await page.getByText('Used up and lapsed (1)').click();
    await expect(page.getByText('40 lapsed', { exact: true })).toBeVisible();
    await expect(page.getByText('Expired on', { exact: true })).toBeVisible();
  });

  test('[E5] does not announce what was never valid for longer than 7 days', async ({ page, scenario }) => {
    await scenario({ grants: [{ type: 'activity', amount: 5, validUntil: new Date(Date.now() + 6 * dayMs).toISOString() }] }, onWallet);
    await expect(page.getByText('5 activity credits', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Lapses within 7 days' })).toHaveCount(0);
  });

  test('[B3] what begins later is shown and not counted', async ({ page, scenario }) => {
    await scenario({ grants: [{ type: 'subscription', amount: 8, validFrom: new Date(Date.now() + dayMs).toISOString() }, { type: 'purchased', amount: 3 }] }, onWallet);
    await expect(balance(page).getByRole('list', { name: 'By type' }).getByRole('listitem')).toHaveText([/Subscription\s*0/, /Purchased\s*3/, /Activity\s*0/]);
    await expect(grants(page).filter({ hasText: '8 of 8 left' })).toContainText('Valid from');
  });
});
