import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/test';

const open = ['/', '/sign-in', '/sign-up', '/help/credits', '/nowhere'];
const signedIn = ['/projects', '/credits', '/activity', '/store', '/settings', '/qa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const path of open) {
      test(path, async ({ page, allowErrors }) => {
        allowErrors(/404/);
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }

    for (const path of signedIn) {
      test(path, async ({ page, scenario }) => {
        await scenario('mixed-pools', () => path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }

    test('the editor, with the settings of a tool open', async ({ page, scenario }) => {
      await scenario('mixed-pools');
      await page.getByRole('button', { name: 'AI Generate Image' }).click();
      await expect(page.getByRole('region', { name: 'Credit preview' })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    test('the dialog Not enough credits', async ({ page, scenario }) => {
      await scenario('empty');
      await page.getByRole('button', { name: 'AI Generate Image' }).click();
      await page.getByRole('textbox', { name: 'Prompt' }).fill('A lake');
      await page.getByRole('button', { name: /^Generate/ }).click();
      await expect(page.getByRole('dialog', { name: 'Not enough credits' })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
