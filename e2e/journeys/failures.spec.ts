import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const prompt = 'A city street at night in the rain';

test.describe('what does not arrive is not paid', () => {
  for (const [name, sentence] of [
    ['provider-fails', /did not answer/],
    ['provider-refuses', /content was refused/],
  ] as const) {
    test(`[H3] [H5] ${name}: released by itself, the person reads why, the placeholder goes`, async ({ page, scenario }) => {
      const { ledger } = await scenario(name);
      const before = (await ledger()).balance;
      const editor = new EditorPage(page);
      await expect(editor.clips).toHaveCount(2);
      await editor.configureImage(prompt);
      await editor.generate.click();
      await expect(page.getByText(sentence).first()).toBeVisible({ timeout: 20_000 });
      await expect(editor.clips).toHaveCount(2);
      expect(await ledger()).toMatchObject({ balance: before, held: 0 });
      await page.goto('/activity');
      await expect(page.getByText(/^Returned \d+ /).first()).toBeVisible();
    });
  }

  test('[H4] provider-partial: 2 of 4 arrive, 2 are paid, the log says both', async ({ page, scenario }) => {
    const { ledger } = await scenario('provider-partial');
    const before = (await ledger()).balance;
    const editor = new EditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    await editor.configureImage(prompt);
    await page.getByRole('radio', { name: '4', exact: true }).click();
    await editor.generate.click();
    // Both at once: nothing is held before the request arrives either.
    await expect
      .poll(async () => {
        const { balance, held } = await ledger();
        return { balance, held };
      }, { timeout: 40_000 })
      .toEqual({ balance: before - 20, held: 0 });
    await expect(editor.clips).toHaveCount(4);
    await page.goto('/activity');
    await expect(page.getByText(/^Using .*; 20 returned/)).toHaveCount(1);
  });

  test('[H4] provider-slow: cancelled while it runs, everything comes back', async ({ page, scenario }) => {
    const { ledger } = await scenario('provider-slow');
    const before = (await ledger()).balance;
    const editor = new EditorPage(page);
    await editor.configureImage(prompt);
    await editor.generate.click();
    await expect.poll(async () => (await ledger()).held).toBe(10);
    await page.getByRole('button', { name: /^Cancel/ }).first().click();
    await expect.poll(async () => (await ledger()).held, { timeout: 20_000 }).toBe(0);
    expect((await ledger()).balance).toBe(before);
  });
});
