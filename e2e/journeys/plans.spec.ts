import { billingDay, grantsIn } from '../fixtures/billing';
import { expect, test } from '../fixtures/test';
import { StorePage } from '../pages/store-page';
import { WalletPage } from '../pages/wallet-page';

const onStore = () => '/store';
const month = { type: 'subscription', amount: 1_000 };
const year = { type: 'subscription', amount: 12_000 };
const dayMs = 24 * 3_600_000;

test.describe('plans', () => {
  test('[E3] [S5] cancelled: the credits stay to the end of the period; it can be taken back until then; then it is over', async ({ page, scenario }) => {
    const { ledger, advance } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.subscribe('Pro monthly');
    const plan = store.plan('Pro monthly');
    await expect(plan).toContainText('Active');
    await expect(store.term(plan, 'Renews on')).toContainText('for $19.99');
    await store.button('Cancel plan').click();
    await expect(page.getByRole('alertdialog', { name: 'Cancel Pro monthly?' })).toContainText('Its credits can be spent until');
    await store.confirm('Cancel Pro monthly?', 'Keep plan');
    await expect(plan).toContainText('Active');
    await store.button('Cancel plan').click();
    await store.confirm('Cancel Pro monthly?', 'Cancel plan');
    await expect(plan).toContainText('Cancelled');
    await expect(store.term(plan, 'Ends on').getByRole('time')).toHaveAttribute('title', /, 23:59:59 UTC$/);
    await store.button('Resume plan').click();
    await expect(store.term(plan, 'Renews on')).toBeVisible();
    await store.button('Cancel plan').click();
    await store.confirm('Cancel Pro monthly?', 'Cancel plan');
    await expect(plan).toContainText('Cancelled');
    expect(await ledger()).toMatchObject({ balance: 1_000 });
    await advance('P1M');
    await expect(store.plans).toHaveCount(0);
    await expect(store.button('Subscribe to Pro monthly')).toBeVisible();
    expect(await ledger()).toMatchObject({ balance: 0 });
    expect(grantsIn(await ledger())).toEqual([month]);
  });

  test('[E2] [S3] renews by itself: new credits, the old ones lapse, and the pages follow without a reload', async ({ page, scenario, context }) => {
    const { ledger, advance } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.subscribe('Pro monthly');
    const renewal = store.term(store.plan('Pro monthly'), 'Renews on').getByRole('time');
    const before = await renewal.getAttribute('datetime');
    const wallet = new WalletPage(await context.newPage());
    await wallet.page.goto('/credits');
    await expect(wallet.note('Your plan')).toContainText('Pro monthly renews on');
    await advance('P1M');
    await expect(renewal).not.toHaveAttribute('datetime', before ?? '');
    await expect(wallet.page.getByText('Used up and lapsed (1)')).toBeVisible();
    await expect(wallet.grants).toHaveText([/Tallycut Pro.*1,000 of 1,000 left/]);
    expect(await ledger()).toMatchObject({ balance: 1_000 });
    expect(grantsIn(await ledger())).toEqual([month, month]);
    await wallet.note('Your plan').getByRole('link', { name: 'Manage your plan' }).click();
    await expect(wallet.page).toHaveURL(/\/store#plan$/);
  });

  test('[E2] [S6] from monthly to yearly at once, beside the credits of the month', async ({ page, scenario }) => {
    const { ledger } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.subscribe('Pro monthly');
    await store.button('Change to Pro yearly').click();
    await expect(page.getByRole('alertdialog', { name: 'Change to Pro yearly?' })).toContainText('Pro yearly begins now, and $179.99 is charged now.');
    await store.confirm('Change to Pro yearly?', 'Leave it');
    expect(grantsIn(await ledger())).toEqual([month]);
    await store.button('Change to Pro yearly').click();
    await store.confirm('Change to Pro yearly?', 'Change and pay $179.99');
    await expect(store.term(store.plan('Pro yearly'), 'Renews on')).toContainText('for $179.99');
    await expect(store.plan('Pro monthly')).toHaveCount(0);
    expect(grantsIn(await ledger())).toEqual([month, year]);
    expect(await ledger()).toMatchObject({ balance: 13_000 });
  });

  test('[S7] from yearly to monthly when the paid year ends; until then it can be taken back', async ({ page, scenario }) => {
    const { ledger, advance } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.subscribe('Pro yearly');
    const plan = store.plan('Pro yearly');
    const changeAtEnd = async () => {
      await store.button('Change to Pro monthly').click();
      await expect(page.getByRole('alertdialog')).toContainText('Nothing is charged now.');
      await store.confirm('Change to Pro monthly?', 'Change at the end');
      await expect(store.term(plan, 'Changes on')).toContainText('to Pro monthly for $19.99');
    };
    await changeAtEnd();
    await store.button('Keep Pro yearly').click();
    await expect(store.term(plan, 'Renews on')).toContainText('for $179.99');
    await changeAtEnd();
    expect(grantsIn(await ledger())).toEqual([year]);
    await advance('P1Y');
    await expect(store.term(store.plan('Pro monthly'), 'Renews on')).toContainText('for $19.99');
    await expect(plan).toHaveCount(0);
    expect(grantsIn(await ledger())).toEqual([year, month]);
    expect(await ledger()).toMatchObject({ balance: 1_000 });
  });

  test('[S4] a failed renewal: no credits, tried again, made good with another card; the billing day stays', async ({ page, scenario }) => {
    const { ledger, advance } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.subscribe('Pro monthly', 'Card that fails later');
    const plan = store.plan('Pro monthly');
    const startAt = (await ledger()).entries[0]?.at ?? '';
    const due = Date.parse(billingDay(startAt, 1));
    const dayOf = (name: string) => store.term(plan, name).getByRole('time');
    await expect(dayOf('Renews on')).toHaveAttribute('datetime', new Date(due).toISOString());
    await advance('P1M');
    await expect(plan).toContainText('Payment due');
    await expect(dayOf('Tried again on')).toHaveAttribute('datetime', new Date(due + dayMs).toISOString());
    await expect(dayOf('Ends unpaid on')).toHaveAttribute('datetime', new Date(due + 7 * dayMs - 1).toISOString());
    expect(await ledger()).toMatchObject({ balance: 0 });
    await advance('P2D');
    await expect(dayOf('Tried again on')).toHaveAttribute('datetime', new Date(due + 3 * dayMs).toISOString());
    await store.button('Pay now with another card').click();
    await store.payWith('Card that is declined');
    await expect(store.declined).toBeVisible();
    await store.payWith('Card with a challenge');
    await store.bank.getByRole('button', { name: 'Approve' }).click();
    await expect(plan).toContainText('Active');
    await expect(store.term(plan, 'Test card')).toContainText('Card with a challenge');
    expect(grantsIn(await ledger())).toEqual([month, month]);
    await expect(dayOf('Renews on')).toHaveAttribute('datetime', billingDay(startAt, 2));
  });

  test('[S4] a renewal that nobody pays ends the plan after 7 days', async ({ page, scenario }) => {
    const { ledger, advance } = await scenario('empty', onStore);
    const store = new StorePage(page);
    await store.subscribe('Pro monthly', 'Card that fails later');
    await advance('P1M');
    await expect(store.plan('Pro monthly')).toContainText('Payment due');
    await advance('P7D');
    await expect(store.plans).toHaveCount(0);
    await expect(store.button('Subscribe to Pro monthly')).toBeVisible();
    expect(grantsIn(await ledger())).toEqual([month]);
  });
});
