import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Scenario } from '../fixtures/scenario';
import { expectNoFindings } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { EditorPage } from '../pages/editor-page';
import { ProjectsPage } from '../pages/projects-page';

const onActivity = () => '/activity';
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();
const using = 'Using 6 subscription credits and 4 purchased credits';

async function generate(page: Page, prompt: string, ledger: Scenario['ledger']): Promise<void> {
  const editor = new EditorPage(page);
  await editor.configureImage(prompt);
  await editor.generate.click();
  await expect(editor.clip(prompt)).toBeVisible();
  await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
}

test.describe('a row explains itself', () => {
  test('[H1] [B2] the grants it drew on, the life of its hold, the ledger’s entries, and the request', async ({ page, scenario, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { ledger } = await scenario('mixed-pools');
    await generate(page, 'A clock tower', ledger);
    await page.goto('/activity');
    const log = new ActivityPage(page);
    const row = log.row(using);
    await log.openDetails(row);
    const taken = row.getByRole('listitem').filter({ hasText: 'charged' });
    await expect(taken).toHaveText([/6 held, 6 charged.*6 subscription credits granted.*Valid until/, /4 held, 4 charged.*4 purchased credits granted.*Valid until/]);
    await expect(row).toContainText('Everything arrived');
    await expect(row).toContainText('Subscription, purchased, activity; soonest lapse first within a type');
    const entries = row.getByRole('table').getByRole('row');
    const ofHold = (await ledger()).entries.filter(({ requestId }) => requestId !== null);
    await expect(entries).toHaveCount(1 + ofHold.length);
    for (const [index, { seq, kind, amount }] of ofHold.entries()) await expect(entries.nth(index + 1)).toContainText(new RegExp(`^${seq}${kind}\\w+${amount}`, 'i'));
    const requestId = ofHold[0]?.requestId ?? '';
    await row.getByRole('button', { name: 'Copy Request ID' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(requestId);
  });

  test('a link to it opens it above the log; another person finds nothing there', async ({ page, scenario, context, request, newVisitor, allowErrors }) => {
    allowErrors(/404/);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await scenario('expired-subscription', onActivity);
    const log = new ActivityPage(page);
    const lapsed = log.row('Lapsed: 300 subscription credits');
    await log.openDetails(lapsed);
    await expect(lapsed).toContainText('300 lapsed');
    await expect(lapsed).toContainText('Valid until');
    await lapsed.getByRole('button', { name: 'Copy link to this entry' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    const entry = page.getByRole('region', { name: /^Linked entry/ });
    await expect(entry).toContainText('300 lapsed');
    await entry.getByRole('button', { name: 'Show the log only' }).click();
    await expect(entry).toHaveCount(0);
    await expect(page).toHaveURL(/\/activity$/);

    const other = await newVisitor();
    const made = await request.post('/api/qa/scenarios', { data: { name: 'exact' } });
    await other.goto(((await made.json()) as { enterUrl: string }).enterUrl);
    await other.goto(link);
    await expect(other.getByText('This log has no such entry.')).toBeVisible();
    const rowId = new URL(link).searchParams.get('entry') ?? '';
    expect((await other.request.get(`/api/activity/${rowId}`)).status()).toBe(404);
    expect((await page.request.get(`/api/activity/${rowId}`)).status()).toBe(200);
  });

  test('a refused attempt says that nothing stands in the ledger', async ({ page, scenario }) => {
    await scenario('one-short');
    const editor = new EditorPage(page);
    await editor.configureImage('A harbour at dusk');
    await editor.generate.click();
    await expect(editor.notEnough).toBeVisible();
    await page.goto('/activity');
    const log = new ActivityPage(page);
    const declined = log.row('Declined: 10 credits needed, 9 available');
    await log.openDetails(declined);
    await expect(declined).toContainText('A refused attempt has no entry in the ledger');
  });
});

test.describe('totals and chart', () => {
  test('[A1] follow the filters and what happens, by type and by tool', async ({ page, scenario, context }) => {
    const { ledger, setProvider } = await scenario('mixed-pools');
    await generate(page, 'A clock tower', ledger);
    const log = new ActivityPage(await context.newPage());
    await log.page.goto('/activity?status=used&show=tools');
    await expect(log.page.getByText('1 of 4 entries')).toBeVisible();
    await expect(log.totals('Purchased')).toContainText('4 used');
    await expect(log.totals('Activity')).toContainText('0 used');
    const tool = log.page.getByRole('table', { name: 'Credits used, by tool' }).getByRole('row', { name: /AI Generate Image/ });
    await expect(tool).toHaveText(/AI Generate Image16400$/);

    await setProvider({ behaviour: 'slow', delayMs: 2_000 });
    await generate(page, 'A field of tulips', ledger);
    await expect(log.row('Using 10 activity credits')).toHaveCount(1);
    await expect(log.page.getByText('2 of 5 entries')).toBeVisible();
    await expect(log.totals('Activity')).toContainText('10 used');
    await expect(tool).toHaveText(/AI Generate Image264100$/);
    await log.filter('Status', 'Received');
    await expect(log.totals('Activity')).toContainText('20 received');
    await expect(log.page).toHaveURL(/status=granted&show=tools/);
    await log.page.goBack();
    await expect(log.page).toHaveURL(/status=used/);
    await expect(log.totals('Activity')).toContainText('10 used');
    await expect(log.page.getByRole('combobox', { name: 'Status' })).toHaveText('Used');
  });

  test('[A1] the chart has a table that says the same, and grows by itself', async ({ page, scenario, context }) => {
    const { ledger } = await scenario('mixed-pools');
    await generate(page, 'A clock tower', ledger);
    const tab = await context.newPage();
    await tab.goto('/activity');
    const log = new ActivityPage(tab);
    await expect(log.rows).toHaveCount(4);
    expect(await tab.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/api/activity/chart')))).toBe(false);
    await tab.getByRole('button', { name: 'Over time' }).click();
    await expect(tab).toHaveURL(/show=chart/);
    await expect(tab.getByRole('figure')).toContainText('10 in all');
    await expect(tab.locator('.recharts-bar-rectangle path')).not.toHaveCount(0);
    await tab.getByRole('button', { name: 'Show as table' }).click();
    const table = tab.getByRole('table', { name: 'Credits used per day' });
    await expect(table.getByRole('row')).toHaveCount(15);
    await expect(table.getByRole('row').nth(1)).toHaveText(/64010$/);
    await generate(page, 'A field of tulips', ledger);
    await expect(table.getByRole('row').nth(1)).toHaveText(/641020$/);
    await log.filter('Status', 'Declined');
    await expect(tab.getByText('No credits were used in this time.')).toBeVisible();
  });

  test('the chart and the rows by keyboard alone', async ({ page, scenario }) => {
    const { ledger } = await scenario('exact');
    await generate(page, 'A clock tower', ledger);
    await page.goto('/activity');
    const overTime = page.getByRole('button', { name: 'Over time' });
    await overTime.focus();
    await page.keyboard.press('Enter');
    const chart = page.locator('.recharts-surface[tabindex="0"]');
    await expect(chart).toBeVisible();
    await chart.focus();
    for (let step = 0; step < 13; step += 1) await page.keyboard.press('ArrowRight');
    await expect(page.locator('.recharts-tooltip-wrapper')).toContainText(/Subscription10.*Together10/);
    const row = new ActivityPage(page).row('Using 10 subscription credits');
    await row.getByRole('button', { name: /^Details/ }).focus();
    await page.keyboard.press('Space');
    await expect(row).toContainText('Everything arrived');
    await page.keyboard.press('Space');
    await expect(row.getByText('Everything arrived')).toHaveCount(0);
  });
});

test('the log as a file: what the filters show, with text that runs nothing', async ({ page, scenario }) => {
  const { ledger, projectId } = await scenario('mixed-pools');
  await page.goto('/projects');
  const projects = new ProjectsPage(page);
  await projects.choose('Above the lake', 'Rename');
  await projects.nameField('Above the lake').fill('=1+1, "Harbour"');
  await page.keyboard.press('Enter');
  await expect(projects.link('=1+1, "Harbour"')).toBeVisible();
  await page.goto(`/editor/${projectId}`);
  await generate(page, 'A clock tower', ledger);
  await page.goto('/activity?type=purchased');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^tallycut-activity-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...records] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(head).toBe('\uFEFFtime,last_change,status,event,tool,project,surface,subscription_credits,purchased_credits,activity_credits,balance_after,request_id,entry_id');
  const requestId = (await ledger()).entries.find(({ kind }) => kind === 'hold')?.requestId ?? '';
  expect(records).toHaveLength(3);
  expect(records[0]).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z,\\d{4}[^,]+Z,used,${using},generate-image,"'=1\\+1, ""Harbour""",web,6,4,0,20,${requestId},[0-9a-f-]{36}$`));
  expect(records[1]).toContain(',granted,Received 4 purchased credits: Scenario,,,,0,4,0,');
  expect((await page.request.get('/api/activity/csv?status=gold')).status()).toBe(400);
});

test('a year of 100,000 entries: filtered, drawn and read as any other', async ({ page, scenario }) => {
  // Not for the page: the account of 100,000 entries is made first, through every guard of the tables.
  test.setTimeout(300_000);
  await scenario('heavy-log', () => '/activity?show=chart');
  const log = new ActivityPage(page);
  await expect(page.getByText(/^100,0\d\d entries$/)).toBeVisible();
  await expect(log.rows).toHaveCount(50);
  await expect(page.getByRole('heading', { name: 'Credits used per week' })).toBeVisible();
  await log.filter('Status', 'Lapsed');
  await expect(page.getByText(/^\d+ of 100,0\d\d entries$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Credits lapsed per week' })).toBeVisible();
  await log.openDetails(log.rows.first());
  await expect(log.rows.first()).toContainText('Valid until');
  const oldest = await page.request.get(`/api/activity?to=${inDays(-100).slice(0, 10)}&status=returned&surface=mobile`);
  const { rows } = (await oldest.json()) as { rows: { status: string; surface: string }[] };
  expect(rows.every(({ status, surface }) => status === 'returned' && surface === 'mobile')).toBe(true);
  expect(rows).toHaveLength(50);
});

test.describe('accessibility of the log, light and dark', () => {
  test('chart, its table, tools and details', async ({ page, scenario }) => {
    const { ledger } = await scenario({ grants: [{ type: 'subscription', amount: 16 }, { type: 'activity', amount: 9, validUntil: inDays(-1) }] });
    await generate(page, 'A clock tower', ledger);
    await page.goto('/activity?show=chart');
    await expect(page.getByRole('figure')).toBeVisible();
    const log = new ActivityPage(page);
    for (const sentence of ['Using 10 subscription credits', 'Lapsed: 9 activity credits']) await log.openDetails(log.row(sentence));
    await expect(page.getByText('In the ledger')).toHaveCount(2);
    await expectNoFindings(page, 'chart and details');
    await page.getByRole('button', { name: 'Show as table' }).click();
    await expectNoFindings(page, 'the chart’s table');
    await page.getByRole('button', { name: 'By tool' }).click();
    await expectNoFindings(page, 'tools');
  });
});
