import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

test('[TO6] [TO8] the balloon is cut out: the clip keeps its place, shows the cut-out as one step, and switches back free of charge', async ({ page, scenario }) => {
  const { ledger } = await scenario('mixed-pools');
  const editor = new EditorPage(page);
  await editor.clip('Balloon').click();
  await page.getByRole('button', { name: 'Smart Cutout' }).click();
  const box = page.getByRole('group', { name: 'Box around the subject' });
  await expect(editor.creditPreview.getByText('This action requires 5 credits.', { exact: true })).toHaveCount(1);
  // Drawn by keys: it begins in the middle, and ends closely around the balloon.
  await box.focus();
  const strokes = [['ArrowUp', 11], ['ArrowRight', 2], ['Shift+ArrowDown', 6], ['Shift+ArrowLeft', 11]] as const;
  for (const [key, times] of strokes) for (let press = 0; press < times; press += 1) await page.keyboard.press(key);
  await expect(page.getByText(/^Only what is inside the box: 28 × 62 %/)).toBeVisible();
  await page.getByRole('button', { name: /^Apply/ }).click();

  await expect(editor.mediaList.getByRole('listitem').filter({ hasText: 'Smart Cutout' }).locator('img')).toBeVisible({ timeout: 30_000 });
  await expect(editor.clips).toHaveCount(2);
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const background = page.getByRole('switch', { name: 'Show the background' });
  await expect(background).not.toBeChecked();
  await background.click();
  await expect(background).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(background).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(background).toBeChecked();
  expect((await ledger()).balance).toBe(25);
});

test('[TO7] without a picture or a video it says what to do, and nothing is sent', async ({ page, scenario }) => {
  const { ledger } = await scenario('mixed-pools');
  const editor = new EditorPage(page);
  await expect(editor.clip('Night train')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Smart Cutout' }).click();
  await page.getByRole('button', { name: /^Apply/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Select a picture or a video on the timeline.' })).toBeVisible();
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
});

test('[TO6] [TO8] of a video the frame at the playhead is cut out: a picture above it, the video stays, one step; nothing is sent before the confirming', async ({ page, scenario }) => {
  const { ledger } = await scenario('mixed-pools');
  const editor = new EditorPage(page);
  const video = await editor.clip('Night train').getAttribute('aria-label');
  await editor.seek(6);
  await editor.clip('Night train').click();
  await page.getByRole('button', { name: 'Smart Cutout' }).click();
  const settings = page.getByRole('form', { name: 'Smart Cutout' });
  await expect(settings.getByText('Night train at 0:06.0')).toBeVisible();
  await expect(settings.locator('img')).toBeVisible();
  await expect(editor.creditPreview.getByText('This action requires 5 credits.', { exact: true })).toHaveCount(1);
  // It follows the playhead, free of charge, and the media stay as they are.
  await editor.seek(7);
  await expect(settings.getByText('Night train at 0:07.0')).toBeVisible();
  await expect(editor.asset('Night train at')).toHaveCount(0);
  await page.getByRole('button', { name: /^Apply/ }).click();

  const cutout = editor.clip('Night train at 0:07.0');
  await expect(cutout).toBeVisible();
  await expect(editor.asset('Night train at 0:07.0')).toHaveCount(2);
  await expect(editor.asset('Night train at 0:07.0').filter({ hasText: 'Smart Cutout' }).locator('img')).toBeVisible({ timeout: 30_000 });
  await expect(cutout).toHaveAccessibleName(/, 0:07\.0 to /);
  await expect(editor.clip('Night train').first()).toHaveAttribute('aria-label', video ?? '');
  expect(await ledger()).toMatchObject({ balance: 25, held: 0 });
  await editor.playhead.focus();
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await cutout.click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.getByRole('switch', { name: 'Show the background' })).not.toBeChecked();
});
