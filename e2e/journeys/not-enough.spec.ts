import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const prompt = 'Hot air balloons over a desert at dawn';

test.describe('not enough credits', () => {
  for (const [name, available] of [
    ['empty', 0],
    ['one-short', 9],
    ['expired-subscription', 0],
  ] as const) {
    test(`[H2] ${name}: the dialog offers both ways, deducts nothing and keeps the settings`, async ({ page, scenario }) => {
      const { ledger } = await scenario(name);
      const editor = new EditorPage(page);
      await editor.configureImage(prompt);
      await expect(editor.creditPreview.getByText(`Your available balance: ${available} credits.`, { exact: true })).toBeVisible();
      const clips = await editor.clips.count();
      await editor.generate.click();
      await expect(editor.notEnough).toBeVisible();
      await expect(editor.notEnough.getByRole('link', { name: 'Buy credits' })).toHaveAttribute('href', /^\/store/);
      await expect(editor.notEnough.getByRole('link', { name: 'Subscribe to Pro' })).toHaveAttribute('href', /^\/store/);
      await expect(editor.notEnough).toContainText('nothing is ever charged automatically');
      await page.keyboard.press('Escape');
      await expect(editor.notEnough).toBeHidden();
      await expect(editor.prompt).toHaveValue(prompt);
      await expect(editor.clips).toHaveCount(clips);
      expect(await ledger()).toMatchObject({ balance: available, held: 0 });
    });
  }

  test('[H2] another tab was faster: one of two is paid, the other is told', async ({ page, scenario, context }) => {
    const { ledger, projectId } = await scenario('exact');
    const second = await context.newPage();
    await second.goto(`/editor/${projectId}`);
    const [one, two] = [new EditorPage(page), new EditorPage(second)];
    await one.configureImage(prompt);
    await two.configureImage('A bowl of oranges and a blue vase');
    await one.generate.click();
    await expect(two.creditPreview.getByText('Your available balance: 0 credits.', { exact: true })).toBeVisible();
    await two.generate.click();
    await expect(two.notEnough).toBeVisible();
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
    expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toHaveLength(1);
  });

  test('[Q1] the price rose: nothing is charged, the new price is shown and can be accepted', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.configureImage(prompt);
    let lowered = false;
    await page.route(/\/editor\//, async (route) => {
      const body = route.request().postData();
      if (lowered || route.request().method() !== 'POST' || body === null || !body.includes('confirmedPrice')) return route.fallback();
      lowered = true;
      return route.fallback({ postData: body.replace('"confirmedPrice":10', '"confirmedPrice":9') });
    });
    await editor.generate.click();
    const dialog = page.getByRole('dialog', { name: 'The price has changed' }).or(page.getByRole('alertdialog', { name: 'The price has changed' }));
    await expect(dialog).toContainText('10');
    expect(await ledger()).toMatchObject({ balance: 750, held: 0 });
    await dialog.getByRole('button', { name: 'Continue for 10 credits' }).click();
    await expect.poll(async () => (await ledger()).balance, { timeout: 30_000 }).toBe(740);
  });
});
