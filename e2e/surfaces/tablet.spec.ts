import { devices } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { MobileEditorPage } from '../pages/mobile-editor-page';
import { StorePage } from '../pages/store-page';

const { defaultBrowserType: _, ...tablet } = devices['Galaxy Tab S9'] ?? devices['iPad (gen 11)'];
test.use(tablet);

const prompt = 'Hot air balloons over a desert at dawn';

test.describe('the Mobile flow on a tablet', () => {
  test('[SM1] [SM2] [SM6] "+", a tool of the bar with its price on the button, the result and silence about credits', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools', () => '/mobile');
    await page.getByRole('button', { name: 'New project' }).tap();
    await expect(page).toHaveURL(/\/mobile\/[0-9a-f-]{36}$/);
    const editor = new MobileEditorPage(page);
    await editor.configureImage(prompt);
    await expect(editor.generate).toHaveAccessibleDescription('10 credits');
    await expect(page.getByRole('region', { name: 'Credit preview' })).toHaveCount(0);
    await editor.generate.tap();
    await expect(editor.sheet).toHaveCount(0);
    await expect(editor.clip(prompt)).toBeVisible();
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
    expect((await ledger()).balance).toBe(20);
    await expect(page.getByText(/subscription credit|activity credit|balance:/i)).toHaveCount(0);
  });

  test('[SM7] [H2] [I1] too few: bought in the sheet, and one tap asks the same again', async ({ page, scenario }) => {
    const { ledger } = await scenario('one-short', ({ projectId }) => `/mobile/${projectId}`);
    const editor = new MobileEditorPage(page);
    await editor.configureImage(prompt);
    await editor.generate.tap();
    await expect(editor.insufficient.getByRole('link', { name: 'Learn More' })).toBeVisible();
    await editor.insufficient.getByRole('button', { name: 'Buy Credits' }).tap();
    await editor.purchase.getByRole('button', { name: 'Buy 100 credits' }).tap();
    await page.getByRole('radio', { name: 'Card that succeeds' }).check();
    await new StorePage(page).pay.tap();
    await expect(editor.purchase).toBeHidden({ timeout: 30_000 });
    await expect(editor.prompt).toHaveValue(prompt);
    await editor.generate.tap();
    await expect(editor.clip(prompt)).toBeVisible();
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
    expect((await ledger()).balance).toBe(99);
  });
});
