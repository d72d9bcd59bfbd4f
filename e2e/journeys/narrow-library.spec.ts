import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone every kind of thing to add is in reach, fits, and is put on the timeline', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);
  const parts = page.getByRole('tablist', { name: 'Parts of the editor' });
  const rail = page.getByRole('tablist', { name: 'What to add' });
  await parts.getByRole('tab', { name: 'Media' }).tap();
  for (const kind of ['Text', 'Elements', 'Transitions', 'Captions']) {
    await rail.getByRole('tab', { name: kind }).tap();
    await expect(rail.getByRole('tab', { name: kind })).toHaveAttribute('aria-selected', 'true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), kind).toBeLessThanOrEqual(0);
  }
  await rail.getByRole('tab', { name: 'Text' }).tap();
  await page.getByRole('list', { name: 'Text styles' }).getByRole('button', { name: 'Quote', exact: true }).tap();
  await parts.getByRole('tab', { name: 'Inspector' }).tap();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('“Words to remember”');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await parts.getByRole('tab', { name: 'Timeline' }).tap();
  await expect(editor.clip('“Words to remember”')).toBeVisible();
});
