import { makeScenario, type Scenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { EditorPage } from '../pages/editor-page';

const onActivity = () => '/activity';
const using = 'Using 10 subscription credits';
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();

async function generate(editor: EditorPage, prompt: string, ledger: Scenario['ledger']): Promise<void> {
  await editor.configureImage(prompt);
  await editor.generate.click();
  await expect(editor.clip(prompt)).toBeVisible();
  await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
}

test.describe('the activity log is live', () => {
  test('[A1] held, then used: one row, in a second tab and on another device, totals with it', async ({ page, scenario, context, newVisitor }) => {
    const account = await scenario('plenty');
    const tab = await context.newPage();
    await tab.goto('/activity');
    const device = await newVisitor();
    await account.enter(device, '/activity');
    const logs = [new ActivityPage(tab), new ActivityPage(device)];
    for (const log of logs) await expect(log.totals('Subscription')).toContainText('0 used');
    await account.setProvider({ behaviour: 'slow', delayMs: 4_000 });

    const editor = new EditorPage(page);
    await editor.configureImage('Two owls on a branch');
    await editor.generate.click();
    for (const log of logs) await expect(log.status(log.row(using), 'Held')).toBeVisible();
    for (const log of logs) {
      await expect(log.status(log.row(using), 'Used')).toBeVisible();
      await expect(log.row(using)).toHaveCount(1);
      await expect(log.row(using)).toContainText('Balance 740');
      await expect(log.totals('Subscription')).toContainText('10 used');
    }
  });

  test('[A1] held, then returned: the same row says why', async ({ page, scenario, context }) => {
    const account = await scenario('plenty');
    await account.setProvider({ behaviour: 'fail', delayMs: 8_000 });
    const log = new ActivityPage(await context.newPage());
    await log.page.goto('/activity');
    await expect(log.rows).toHaveCount(3);
    const editor = new EditorPage(page);
    await editor.configureImage('A bridge in the fog');
    await editor.generate.click();
    await expect(log.status(log.row(using), 'Held')).toBeVisible();
    const returned = log.row('Returned 10 subscription credits: the provider did not answer');
    await expect(log.status(returned, 'Returned')).toBeVisible();
    await expect(log.rows).toHaveCount(4);
    await expect(log.totals('Subscription')).toContainText('0 used');
  });

  test('[A1] [H2] an attempt that was refused has a row and no entry of the ledger', async ({ page, scenario, context }) => {
    const { ledger } = await scenario('one-short');
    const log = new ActivityPage(await context.newPage());
    await log.page.goto('/activity');
    const editor = new EditorPage(page);
    await editor.configureImage('A harbour at dusk');
    await editor.generate.click();
    await expect(editor.notEnough).toBeVisible();
    const declined = log.row('Declined: 10 credits needed, 9 available');
    await expect(log.status(declined, 'Declined')).toBeVisible();
    await expect(declined).toContainText('Balance 9');
    expect((await ledger()).entries.map(({ kind }) => kind)).toEqual(['grant']);
  });

  test('another person’s rows never', async ({ page, scenario, newVisitor, request }) => {
    const mine = await scenario({ grants: [{ type: 'activity', amount: 5, validUntil: inDays(1) }] }, onActivity);
    const log = new ActivityPage(page);
    await expect(log.rows).toHaveCount(1);
    const theirs = await makeScenario(request, 'plenty');
    const visitor = await newVisitor();
    await theirs.enter(visitor, `/editor/${theirs.projectId}`);
    await generate(new EditorPage(visitor), 'A quiet square', theirs.ledger);
    // Something of this account that comes later shows that the other's has not come.
    await mine.advance('P1D');
    await expect(log.row('Lapsed: 5 activity credits')).toHaveCount(1);
    await expect(log.rows).toHaveCount(2);
    const { rows } = (await (await page.request.get('/api/activity')).json()) as { rows: { sentence: string }[] };
    expect(rows.map(({ sentence }) => sentence)).toEqual(['Lapsed: 5 activity credits', 'Received 5 activity credits: Scenario']);
  });
});

test.describe('the activity log tells', () => {
  test('[A1] what of each type was used, and per row the tool, project, surface, types, balance and request', async ({ page, scenario }) => {
    const { ledger, projectId } = await scenario('mixed-pools');
    const editor = new EditorPage(page);
    await generate(editor, 'A clock tower', ledger);
    await generate(editor, 'A field of tulips', ledger);
    await page.goto('/activity');
    const log = new ActivityPage(page);
    for (const [type, used, received] of [['Subscription', 6, 6], ['Purchased', 4, 4], ['Activity', 10, 20]] as const) {
      await expect(log.totals(type)).toContainText(`${used} used`);
      await expect(log.totals(type)).toContainText(`Received${received}`);
    }
    const first = log.row('Using 6 subscription credits and 4 purchased credits');
    await expect(first).toContainText('AI Generate Image');
    await expect(first).toContainText('Web');
    await expect(first.getByRole('list', { name: 'Credits by type' }).getByRole('listitem')).toHaveText(['Subscription 6', 'Purchased 4']);
    await expect(first).toContainText('Balance 20');
    await expect(log.row('Using 10 activity credits')).toContainText('Balance 10');
    await first.getByRole('button', { name: /^Details/ }).click();
    const requestId = (await ledger()).entries.find(({ kind }) => kind === 'hold')?.requestId ?? 'none';
    await expect(first).toContainText(requestId);
    await first.getByRole('link', { name: 'Above the lake' }).click();
    await expect(page).toHaveURL(new RegExp(`/editor/${projectId}`));
  });

  test('[E5] what lapsed, in a row of its own', async ({ page, scenario }) => {
    await scenario('expired-subscription', onActivity);
    const log = new ActivityPage(page);
    await expect(log.status(log.row('Lapsed: 300 subscription credits'), 'Lapsed')).toBeVisible();
    await expect(log.totals('Subscription')).toContainText('Lapsed300');
  });

  test('what the filters in the address ask for, after a reload too', async ({ page, scenario }) => {
    await scenario(
      { grants: [{ type: 'subscription', amount: 1 }, { type: 'purchased', amount: 2 }, { type: 'activity', amount: 3 }, { type: 'activity', amount: 4, validUntil: inDays(-1) }] },
      onActivity,
    );
    const log = new ActivityPage(page);
    await expect(log.rows).toHaveCount(5);
    await log.filter('Credit type', 'Activity');
    await expect(page).toHaveURL(/\/activity\?type=activity$/);
    await expect(log.rows).toHaveCount(3);
    await log.filter('Status', 'Lapsed');
    await expect(page).toHaveURL(/type=activity&status=lapsed/);
    await expect(log.rows).toHaveCount(1);
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Status' })).toHaveText('Lapsed');
    await expect(log.row('Lapsed: 4 activity credits')).toHaveCount(1);
    await expect(log.rows).toHaveCount(1);

    await log.filter('Surface', 'Web');
    await expect(page.getByText('No entry passes all of these filters.')).toBeVisible();
    await page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: 'Clear filters' }).click();
    await expect(page).toHaveURL(/\/activity$/);
    await expect(log.rows).toHaveCount(5);

    await page.getByLabel('From', { exact: true }).fill(inDays(2).slice(0, 10));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d/);
    await expect(page.getByText('No entry passes all of these filters.')).toBeVisible();
    await page.goto('/activity?type=gold');
    await expect(page.getByText('This address has a filter that does not exist. Everything is shown instead.')).toBeVisible();
    await expect(log.rows).toHaveCount(5);
  });

  test('a row that comes while filters stand is shown when it passes them, and only then', async ({ page, scenario }) => {
    const { advance } = await scenario(
      { grants: [{ type: 'purchased', amount: 2, validUntil: inDays(1) }, { type: 'activity', amount: 3, validUntil: inDays(2) }] },
      () => '/activity?type=activity',
    );
    const log = new ActivityPage(page);
    await expect(log.rows).toHaveCount(1);
    await advance('P3D');
    await expect(log.row('Lapsed: 3 activity credits')).toHaveCount(1);
    await expect(log.row('Lapsed: 2 purchased credits')).toHaveCount(0);
    await expect(log.rows).toHaveCount(2);
  });

  test('more than a page: each row once, in order, though it grows meanwhile', async ({ page, scenario }) => {
    const amounts = Array.from({ length: 120 }, (_, index) => index + 1);
    const { advance } = await scenario(
      { grants: [...amounts.map((amount) => ({ type: 'activity', amount }) as const), { type: 'purchased', amount: 7, validUntil: inDays(1) }] },
      onActivity,
    );
    const log = new ActivityPage(page);
    await expect(log.rows).toHaveCount(50);
    await log.loadMore.click();
    await expect(log.rows).toHaveCount(100);
    await advance('P1D');
    await expect(log.row('Lapsed: 7 purchased credits')).toHaveCount(1);
    await expect(log.rows).toHaveCount(101);
    await log.loadMore.click();
    await expect(log.rows).toHaveCount(122);
    await expect(page.getByText('This is where your account began.')).toBeVisible();
    await expect(log.loadMore).toHaveCount(0);
    const sentences = (await log.rows.allTextContents()).flatMap((text) => /Received ([\d,]+) activity/.exec(text)?.[1] ?? []);
    expect(sentences.map(Number)).toEqual(amounts.toReversed());
  });
});
