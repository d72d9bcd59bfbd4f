import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

test('[TO56] one prompt on each line: the price of all of them, images called by their lines, clips one after the other by one step', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.configureImage('a sailboat\na red fox\na teapot');
  await expect(editor.creditPreview.getByText('This action requires 10 credits.', { exact: true })).toHaveCount(1);
  await page.getByRole('switch', { name: 'Several prompts' }).click();
  await expect(page.getByText('3 of 8 prompts')).toBeVisible();
  await expect(editor.creditPreview.getByText('This action requires 30 credits.', { exact: true })).toHaveCount(1);
  await editor.clearTimeline();
  await editor.generate.click();
  await expect(editor.clipAt('a sailboat', '0:00.0', '0:05.0')).toBeVisible();
  await expect(editor.clipAt('a red fox', '0:05.0', '0:10.0')).toBeVisible();
  await expect(editor.clipAt('a teapot', '0:10.0', '0:15.0')).toBeVisible();
  for (const words of ['a sailboat', 'a red fox', 'a teapot']) await editor.waitForResult(words);
  await expect.poll(async () => { const { balance, held } = await ledger(); return [balance, held]; }).toEqual([720, 0]);
  await editor.playhead.focus();
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(0);
});

test('[TO56] [TO57] too many lines or images say what to change, and too few credits keep every line', async ({ page, scenario }) => {
  const { ledger } = await scenario('one-short');
  const editor = new EditorPage(page);
  const lines = Array.from({ length: 9 }, (_, index) => `a boat, number ${index + 1}`);
  await editor.configureImage(lines.join('\n'));
  await page.getByRole('switch', { name: 'Several prompts' }).click();
  await editor.generate.click();
  await expect(page.getByText('Write at most 8 prompts, one per line.')).toBeVisible();
  await editor.prompt.fill(lines.slice(0, 6).join('\n'));
  await page.getByRole('radio', { name: '3', exact: true }).click();
  await expect(page.getByText('6 prompts × 3 images = 18 images')).toBeVisible();
  await editor.generate.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Ask for at most 16 images together' })).toBeVisible();
  await page.getByRole('radio', { name: '2', exact: true }).click();
  await editor.generate.click();
  await expect(editor.notEnough).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor.prompt).toHaveValue(lines.slice(0, 6).join('\n'));
  await expect(page.getByRole('switch', { name: 'Several prompts' })).toBeChecked();
  await page.reload();
  await editor.openImageSettings();
  await expect(editor.prompt).toHaveValue(lines.slice(0, 6).join('\n'));
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
});
