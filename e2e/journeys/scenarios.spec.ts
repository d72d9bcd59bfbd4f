import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { EditorPage } from '../pages/editor-page';
import { StorePage } from '../pages/store-page';
import { WalletPage } from '../pages/wallet-page';

const dayMs = 24 * 3_600_000;

test.describe('scenarios with a life of their own', () => {
  test('[E5] [W3] expiring-tonight: announced until midnight, then a row of its own, and the rest stays', async ({ page, scenario }) => {
    const { advance, ledger } = await scenario('expiring-tonight', () => '/credits');
    const midnight = Math.ceil(Date.now() / dayMs) * dayMs;
    const wallet = new WalletPage(page);
    await expect(wallet.warnings).toContainText('120 subscription credits lapse within 7 days');
    await advance('P1D');
    await expect(wallet.warnings).toHaveCount(0);
    const { balance, entries } = await ledger();
    expect(balance).toBe(60);
    expect(entries.filter(({ kind }) => kind === 'expire')).toMatchObject([{ type: 'subscription', amount: 120, at: new Date(midnight).toISOString() }]);
    await page.goto('/activity');
    await expect(new ActivityPage(page).row('Lapsed: 120 subscription credits')).toHaveCount(1);
  });

  test('[E3] [S5] pro-cancelled: ends with its period, unless it is resumed', async ({ page, scenario }) => {
    const { advance, ledger } = await scenario('pro-cancelled', () => '/store');
    const store = new StorePage(page);
    await expect(store.plan('Pro monthly')).toContainText('Cancelled');
    await store.button('Resume plan').click();
    await expect(store.plan('Pro monthly')).toContainText('Active');
    await advance('P30D');
    expect((await ledger()).entries.map(({ kind }) => kind)).toEqual(['grant', 'expire', 'grant']);
    await expect(store.plan('Pro monthly')).toContainText('Active');
  });

  test('[S4] payment-declined: nothing new until it is paid with another card', async ({ page, scenario }) => {
    const { ledger } = await scenario('payment-declined', () => '/store');
    const store = new StorePage(page);
    await expect(store.plan('Pro monthly')).toContainText('Payment due');
    expect(await ledger()).toMatchObject({ balance: 5, byType: { subscription: 0, purchased: 5 } });
    await store.button('Pay now with another card').click();
    await store.payWith('Card that succeeds');
    await expect(store.plan('Pro monthly')).toContainText('Active');
    expect(await ledger()).toMatchObject({ balance: 1_005 });
  });

  test('[H1] hold-open: held in the wallet and the log, whatever the clock says, and it keeps nobody from working', async ({ page, scenario, request }) => {
    await Promise.all(Array.from({ length: 5 }, () => makeScenario(request, 'hold-open')));
    const { advance, ledger } = await scenario('hold-open', () => '/credits');
    const wallet = new WalletPage(page);
    await expect(wallet.balance).toContainText('20 more are held by what is running now');
    await advance('P2D');
    expect(await ledger()).toMatchObject({ balance: 80, held: 20 });
    await page.goto('/activity');
    const log = new ActivityPage(page);
    await expect(log.status(log.row('Using 20 subscription credits'), 'Held')).toBeVisible();
    const other = await makeScenario(request, 'exact');
    await other.enter(page, `/editor/${other.projectId}`);
    const editor = new EditorPage(page);
    await editor.configureImage('A red kite over the sea');
    await editor.generate.click();
    await expect.poll(other.ledger, { timeout: 30_000 }).toMatchObject({ balance: 0, held: 0 });
  });

  test('[C1] [E1] [E2] [S3] a year in one step: twelve renewals, each lapse at its instant, and the log follows in an open page', async ({ page, scenario }) => {
    const { advance, ledger } = await scenario({ grants: [], plan: { item: 'pro-monthly' } }, () => '/activity');
    const log = new ActivityPage(page);
    await expect(log.rows).toHaveCount(1);
    await advance('P367D');
    const { balance, entries } = await ledger();
    expect(balance).toBe(1_000);
    expect(entries.map(({ kind }) => kind)).toEqual(['grant', ...Array<string[]>(12).fill(['expire', 'grant']).flat()]);
    for (const { kind, at } of entries) if (kind === 'expire') expect(at).toMatch(/T00:00:00.000Z$/);
    await expect(log.row('Received 1,000 subscription credits: Tallycut Pro')).toHaveCount(13);
  });
});
