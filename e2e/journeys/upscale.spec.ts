import { devices } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { pngFile } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { DesktopWindow } from '../pages/desktop-window';
import { EditorPage } from '../pages/editor-page';
import { MobileEditorPage } from '../pages/mobile-editor-page';

test.describe('on the Web', () => {
  test('[TO50] [TO52] the clip keeps its place and shows the larger picture, switches back free of charge, and the size is told before paying', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools');
    const editor = new EditorPage(page);
    const place = await editor.clip('Balloon').getAttribute('aria-label');
    await editor.clip('Balloon').click();
    await page.getByRole('button', { name: 'AI Upscale' }).click();
    const settings = page.getByRole('form', { name: 'AI Upscale' });
    await expect(settings.getByRole('img', { name: 'The picture “Balloon”' })).toBeVisible();
    await expect(settings.getByText(/^[\d,]+ × [\d,]+ px becomes [\d,]+ × [\d,]+ px$/)).toBeVisible();
    await expect(editor.creditPreview.getByText('This action requires 5 credits.', { exact: true })).toHaveCount(1);
    await settings.getByRole('radio', { name: '4×' }).click();
    await expect(editor.creditPreview.getByText('This action requires 10 credits.', { exact: true })).toHaveCount(1);
    await expectNoFindings(page, 'the settings of AI Upscale', '[aria-label="AI Upscale"]');
    await settings.getByRole('radio', { name: '2×' }).click();
    await settings.getByRole('button', { name: /^Apply/ }).click();

    await expect(editor.asset('Balloon at 2×').locator('img')).toBeVisible({ timeout: 60_000 });
    await expect(editor.clips).toHaveCount(2);
    await expect(editor.clip('Balloon')).toHaveAttribute('aria-label', place ?? '');
    await page.getByRole('tab', { name: 'Inspector' }).click();
    const given = page.getByRole('switch', { name: 'Show the given size' });
    await expect(given).not.toBeChecked();
    await given.click();
    await expect(given).toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(given).not.toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(given).toBeChecked();
    expect(await ledger()).toMatchObject({ balance: 25, held: 0 });
  });

  test('[TO51] [TO57] what would be too large is told before anything is sent; too few credits keep every setting', async ({ page, scenario }) => {
    const { ledger } = await scenario({ grants: [{ type: 'activity', amount: 3 }] });
    const editor = new EditorPage(page);
    await page.getByRole('button', { name: 'AI Upscale' }).click();
    const choosing = page.waitForEvent('filechooser');
    await editor.button('From a file').click();
    await (await choosing).setFiles(pngFile('Wide.png', { widthPx: 2100, heightPx: 4, colour: [200, 120, 90] }));
    await expect(page.getByText('2,100 × 4 px becomes 4,200 × 8 px')).toBeVisible();
    await page.getByRole('radio', { name: '4×' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The result would be 8,400 × 16 px.' })).toBeVisible();
    await page.getByRole('button', { name: /^Apply/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: '8,192 px a side' }).first()).toBeVisible();
    await page.getByRole('radio', { name: '2×' }).click();
    await page.getByRole('button', { name: /^Apply/ }).click();
    await expect(editor.notEnough).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('radio', { name: '2×' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Wide' })).toBeChecked();
    expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
  });
});

test('[TO50] [TO52] on the Desktop it is in the AI Tools of a clip: asked once, then silently done', async ({ page, scenario }) => {
  const { ledger } = await scenario('activity-only', ({ projectId }) => `/desktop/${projectId}`);
  const app = new DesktopWindow(page);
  await app.clip('Balloon').click({ button: 'right' });
  await app.menuItem('AI Tools').click();
  await app.menuItem('AI Upscale').click();
  const settings = page.getByRole('dialog', { name: 'AI Upscale' });
  await settings.getByRole('button', { name: /^Apply/ }).click();
  await expect(app.question).toHaveAccessibleName('This will use 5 credits. Continue?');
  await app.confirm.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/\d+ credits?/)).toHaveCount(0);
  await expect.poll(async () => { const { balance, held } = await ledger(); return [balance, held]; }, { timeout: 60_000 }).toEqual([35, 0]);
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('[TO50] [TO52] it is in the bottom bar, with the price on the button', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools', ({ projectId }) => `/mobile/${projectId}`);
    const editor = new MobileEditorPage(page);
    await editor.clip('Balloon').tap();
    const sheet = await editor.openSheet('AI Upscale');
    const apply = sheet.getByRole('button', { name: /^Apply/ });
    await expect(apply).toHaveAccessibleDescription('5 credits');
    await apply.tap();
    await expect(editor.sheet).toHaveCount(0);
    await expect.poll(async () => { const { balance, held } = await ledger(); return [balance, held]; }, { timeout: 60_000 }).toEqual([25, 0]);
    await expect(editor.clips).toHaveCount(2);
  });
});
