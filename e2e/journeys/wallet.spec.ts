import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';
import { WalletPage } from '../pages/wallet-page';

const onWallet = () => '/credits';
const dayMs = 24 * 3_600_000;

/** Generates images in the scenario's project, in a tab of its own, until they are asked for. Each time has words of its own, or those of the time before would be seen. */
async function generate(page: Page, projectId: string, settings: readonly string[] = [], prompt = 'A paper boat'): Promise<void> {
  const editor = new EditorPage(await page.context().newPage());
  await editor.page.goto(`/editor/${projectId}`);
  await editor.configureImage(prompt);
  for (const setting of settings) await editor.page.getByRole('radio', { name: setting, exact: true }).click();
  await editor.generate.click();
  await expect(editor.mediaList.getByRole('listitem').filter({ hasText: prompt }).first()).toBeVisible();
  await editor.page.close();
}

test.describe('the wallet', () => {
  test('[B1] [W1] shows all three types, and the grants in the order in which they go', async ({ page, scenario }) => {
    await scenario('mixed-pools', onWallet);
    const wallet = new WalletPage(page);
    await expect(wallet.balance).toContainText('30');
    await expect(wallet.byType).toHaveText([/Subscription\s*6/, /Purchased\s*4/, /Activity\s*20/]);
    await expect(wallet.grants).toHaveCount(3);
    await expect(wallet.grants).toContainText(['6 of 6 left', '4 of 4 left', '20 of 20 left']);
    await expect(page.getByText('Subscription credits go first, then purchased, then activity credits; within a type those that lapse soonest.')).toBeVisible();
  });

  test('[E4] [G1] says when each was allocated and until when it can be spent, to the second for whoever points at it', async ({ page, scenario }) => {
    const { ledger } = await scenario('activity-only', onWallet);
    const grantedAt = Date.parse((await ledger()).entries[0]?.at ?? '');
    const grant = new WalletPage(page).grants;
    await expect(grant).toContainText('Allocated on');
    await expect(grant).toContainText('Expires on');
    const [allocated, expires] = await grant.getByRole('time').all();
    await expect(allocated ?? grant).toHaveAttribute('datetime', new Date(grantedAt).toISOString());
    // The end is exclusive: the last instant at which it can be spent is shown.
    const lastAt = new Date(grantedAt + 30 * dayMs - 1);
    await expect(expires ?? grant).toHaveAttribute('datetime', lastAt.toISOString());
    await expect(expires ?? grant).toHaveAttribute('title', new RegExp(`^${lastAt.getUTCDate()} \\w+ ${lastAt.getUTCFullYear()}, ${lastAt.toISOString().slice(11, 19)} UTC$`));
    await expect(grant.getByRole('progressbar', { name: 'Left of Scenario' })).toHaveAttribute('aria-valuetext', '40 of 40 left');
  });

  test('[H1] follows what is held and used in another tab', async ({ page, scenario, context }) => {
    const { setProvider } = await scenario('mixed-pools', onWallet);
    await setProvider({ behaviour: 'slow', delayMs: 4_000 });
    const wallet = new WalletPage(page);
    await expect(wallet.grants).toHaveCount(3);
    const editor = new EditorPage(await context.newPage());
    await editor.page.goto('/projects');
    await editor.page.getByRole('link', { name: 'Above the lake', exact: true }).click();
    await editor.configureImage('A paper boat');
    await editor.generate.click();
    await expect(wallet.balance).toContainText('10 more are held by what is running now');
    await expect(wallet.grants.first()).toContainText('6 held');
    await expect(wallet.balance).not.toContainText('held by what is running now', { timeout: 30_000 });
    await expect(wallet.grants).toHaveCount(1);
    await expect(wallet.grants).toContainText('20 of 20 left');
    await page.getByText('Used up and lapsed (2)').click();
    await expect(page.getByText('6 used', { exact: true })).toBeVisible();
    await expect(page.getByText('4 used', { exact: true })).toBeVisible();
  });

  test('[B3] what begins later is shown and not counted', async ({ page, scenario }) => {
    await scenario({ grants: [{ type: 'subscription', amount: 8, validFrom: new Date(Date.now() + dayMs).toISOString() }, { type: 'purchased', amount: 3 }] }, onWallet);
    const wallet = new WalletPage(page);
    await expect(wallet.byType).toHaveText([/Subscription\s*0/, /Purchased\s*3/, /Activity\s*0/]);
    await expect(wallet.grants.filter({ hasText: '8 of 8 left' })).toContainText('Valid from');
  });
});

test.describe('warnings', () => {
  test('[E5] [W3] [B3] credits are announced 7 days before they lapse, and gone at their instant, without a reload', async ({ page, scenario }) => {
    const { advance } = await scenario('activity-only', onWallet);
    const wallet = new WalletPage(page);
    await expect(wallet.note('What lapses next')).toContainText('40 activity credits');
    await advance('P22D');
    await expect(wallet.warnings).toHaveCount(0);
    await advance('P1D');
    await expect(wallet.warnings).toContainText('40 activity credits lapse within 7 days. They can be spent until');
    await advance('P7D');
    await expect(wallet.note('What lapses next')).toContainText('There is nothing that could lapse.');
    await expect(wallet.warnings).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'No credits to spend' })).toBeVisible();
    await page.getByText('Used up and lapsed (1)').click();
    await expect(page.getByText('40 lapsed', { exact: true })).toBeVisible();
    await expect(page.getByText('Expired on', { exact: true })).toBeVisible();
  });

  test('[E5] [W3] what was never valid for longer than 7 days is not announced', async ({ page, scenario }) => {
    await scenario({ grants: [{ type: 'activity', amount: 5, validUntil: new Date(Date.now() + 6 * dayMs).toISOString() }] }, onWallet);
    const wallet = new WalletPage(page);
    await expect(wallet.note('What lapses next')).toContainText('5 activity credits');
    await expect(wallet.warnings).toHaveCount(0);
  });

  test('[W4] says when 80 % of the credits of a period are used', async ({ page, scenario }) => {
    const { projectId } = await scenario({ grants: [{ type: 'subscription', amount: 50, validUntil: new Date(Date.now() + 20 * dayMs).toISOString() }] }, onWallet);
    const wallet = new WalletPage(page);
    await generate(page, projectId, ['3']);
    await expect(wallet.balance).toContainText('20', { timeout: 30_000 });
    await expect(wallet.warnings).toHaveCount(0);
    await generate(page, projectId, [], 'A paper kite');
    await expect(wallet.warnings).toContainText('40 of the 50 subscription credits of this period are used. The period lasts until', { timeout: 30_000 });
  });
});

test.describe('[W5] the forecast', () => {
  const pace = /At your pace of the last 14 days these last until (\d+ \w+ \d{4})\./;

  test('says until when what is there lasts, and nothing where there is no pace', async ({ page, scenario }) => {
    const { projectId, advance } = await scenario('purchased-only', onWallet);
    const note = new WalletPage(page).note('How long they last');
    await expect(note).toContainText('Nothing was used in the last 14 days, so there is no pace to go by.');
    await generate(page, projectId);
    await expect(note).toContainText(pace, { timeout: 30_000 });
    // 10 of 100 since the first of the 14 days: the other 90 last nine times as long as that.
    const now = Date.now();
    const sinceStart = now - (Math.floor(now / dayMs) - 13) * dayMs;
    const told = Date.parse(`${pace.exec((await note.textContent()) ?? '')?.[1] ?? ''} UTC`);
    expect(Math.abs(told - (now + 9 * sinceStart))).toBeLessThan(dayMs + 60_000);
    await advance('P14D');
    await expect(note).toContainText('Nothing was used in the last 14 days');
  });

  test('says that credits lapse before they are used, and when the pace is higher than what is left', async ({ page, scenario }) => {
    const { projectId } = await scenario({ grants: [{ type: 'purchased', amount: 81 }, { type: 'activity', amount: 40, validUntil: new Date(Date.now() + 3_600_000).toISOString() }] }, onWallet);
    const note = new WalletPage(page).note('How long they last');
    await generate(page, projectId, ['4', '2K']);
    await expect(note).toContainText('At your pace of the last 14 days these last less than a day.', { timeout: 30_000 });
    await expect(note).toContainText('credits lapse before you use them.');
  });
});
