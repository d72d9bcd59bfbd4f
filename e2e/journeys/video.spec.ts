import { devices, type Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { DesktopWindow } from '../pages/desktop-window';
import { EditorPage } from '../pages/editor-page';
import { MobileEditorPage } from '../pages/mobile-editor-page';

// A film takes its time where the processor is shared.
test.setTimeout(120_000);

const prompt = 'A sailboat on a calm sea at sunset';
const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];

async function configure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'AI Video' }).click();
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
}

/** Resolves when a tab has begun to make the video. */
const begun = (page: Page) => page.waitForResponse((answer) => answer.url().includes('/api/deliveries/') && answer.request().method() === 'GET' && answer.ok());

test('[TO9] [TO10] [Q1] a video is asked for, made by this browser, delivered and paid; its clip stands there from the beginning', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty');
  const before = (await ledger()).balance;
  const editor = new EditorPage(page);
  await configure(page);
  await page.getByRole('radio', { name: '10 s' }).click();
  await expect(editor.creditPreview.getByText('This action requires 120 credits.', { exact: true })).toHaveCount(1);
  await page.getByRole('radio', { name: '5 s' }).click();
  await page.getByRole('radio', { name: '1:1' }).click();
  await expect(editor.creditPreview.getByText('This action requires 60 credits.', { exact: true })).toHaveCount(1);
  await editor.generate.click();

  await expect(editor.clip(prompt)).toHaveAccessibleName(/0:00\.0 to 0:05\.0$/);
  const settled = async () => { const { balance, held } = await ledger(); return [balance, held]; };
  await expect.poll(settled, { timeout: 100_000 }).toEqual([before - 60, 0]);
  await expect(editor.asset(prompt).locator('img').first()).toBeVisible();
  const src = await editor.asset(prompt).locator('img').first().getAttribute('src');
  const video = await page.request.get((src ?? '').replace(/\?.*$/, ''));
  expect(video.headers()['content-type']).toBe('video/mp4');
  await editor.clip(prompt).click();
  await page.keyboard.press('Control+z');
  await expect(editor.clip(prompt)).toHaveCount(0);
  await expect(editor.asset(prompt)).toHaveCount(1);
});

test('[TO12] [TO14] a closed tab releases within seconds; the project then offers to try again, and asks before it spends', async ({ page, scenario }) => {
  const { ledger, projectId } = await scenario('plenty');
  const { balance } = await ledger();
  const editor = new EditorPage(page);
  await configure(page);
  const making = begun(page);
  await editor.generate.click();
  await making;
  expect((await ledger()).held).toBe(60);
  await page.goto('about:blank');
  const settled = async () => { const now = await ledger(); return [now.balance, now.held]; };
  await expect.poll(settled, { timeout: 15_000 }).toEqual([balance, 0]);

  await page.goto(`/editor/${projectId}`);
  await expect(page.getByText('A video was not finished')).toBeVisible({ timeout: 30_000 });
  await expect(editor.clip(prompt)).toHaveCount(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(editor.prompt).toHaveValue(prompt);
  await expect(editor.creditPreview.getByText('This action requires 60 credits.', { exact: true })).toHaveCount(1);
  expect((await ledger()).held).toBe(0);
});

test('[TO15] a browser without an encoder for H.264 is told before anything is held', async ({ page, scenario }) => {
  await page.addInitScript(() => {
    VideoEncoder.isConfigSupported = (config) => Promise.resolve({ supported: false, config });
  });
  const { ledger } = await scenario('plenty');
  await configure(page);
  await new EditorPage(page).generate.click();
  await expect(page.getByRole('alert').filter({ hasText: 'This browser cannot make H.264 videos' })).toBeVisible();
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
});

test('[SD5] [TO13] Desktop: the dialog, the question, and a cancel while the video is being made', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty', ({ projectId }) => `/desktop/${projectId}`);
  const { balance } = await ledger();
  const app = new DesktopWindow(page);
  await (await app.openMenu('AI')).getByRole('menuitem', { name: 'AI Video' }).click();
  await app.prompt.fill(prompt);
  const making = begun(page);
  await app.generate.click();
  await expect(app.question.getByText('This will use 60 credits. Continue?', { exact: true })).toHaveCount(1);
  await app.confirm.click();
  await expect(app.clip(prompt)).toBeVisible();
  await making;
  await (await app.openMenu('AI')).getByRole('menuitem', { name: 'AI Video' }).click();
  await page.getByRole('button', { name: `Cancel “${prompt}”` }).click();
  await expect(app.clip(prompt)).toHaveCount(0);
  const settled = async () => { const now = await ledger(); return [now.balance, now.held]; };
  await expect.poll(settled).toEqual([balance, 0]);
});

test.describe('Mobile', () => {
  test.use(phone);

  test('[SM2] [SM6] [TO11] AI Video from the bar; the price is on the button, and a reload in the middle takes it up again', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty', ({ projectId }) => `/mobile/${projectId}`);
    const { balance } = await ledger();
    const editor = new MobileEditorPage(page);
    await editor.openSheet('AI Video');
    await editor.prompt.fill(prompt);
    await expect(editor.generate).toHaveAccessibleDescription('60 credits');
    const making = begun(page);
    await editor.generate.tap();
    await expect(editor.clip(prompt)).toBeVisible();
    await making;
    await page.reload();
    const settled = async () => { const now = await ledger(); return [now.balance, now.held]; };
    await expect.poll(settled, { timeout: 100_000 }).toEqual([balance - 60, 0]);
    await expect(editor.clip(prompt)).toBeVisible();
  });
});
