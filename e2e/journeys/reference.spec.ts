import { expectNoFindings } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

test('[TO53] [TO54] “Use as reference” of a picture opens the settings with it, keeps what was typed, and its price', async ({ page, scenario }) => {
  const { ledger } = await scenario('mixed-pools');
  const editor = new EditorPage(page);
  await editor.configureImage('a sailboat on the sea');
  await page.getByRole('button', { name: 'Choose a reference' }).click();
  await page.getByRole('button', { name: 'Remove the reference' }).click();
  await editor.clip('Balloon').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Use as reference' }).click();
  await expect(editor.prompt).toHaveValue('a sailboat on the sea');
  await expect(page.getByRole('img', { name: 'The picture “Balloon”' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Medium' })).toBeChecked();
  await page.getByRole('radio', { name: 'High' }).click();
  await expectNoFindings(page, 'the settings with a reference', '[aria-label="AI Generate Image"]');
  await expect(editor.creditPreview.getByText('This action requires 10 credits.', { exact: true })).toHaveCount(1);
  await editor.generate.click();
  await editor.waitForResult('a sailboat on the sea');
  await expect.poll(async () => { const { balance, held } = await ledger(); return [balance, held]; }).toEqual([20, 0]);
});

test('[TO54] a video’s frame is one too: it becomes a picture with the confirming; a picture among the media goes to the settings that are open', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.seek(6);
  await editor.clip('Night train').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Use as reference' }).click();
  await editor.prompt.fill('a fox in the hills');
  await expect(page.getByRole('img', { name: 'The picture “Night train at 0:06.0”' })).toBeVisible();
  await expect(editor.asset('Night train at')).toHaveCount(0);
  await editor.generate.click();
  await editor.waitForResult('a fox in the hills');
  await expect(editor.asset('Night train at 0:06.0')).toHaveCount(1);

  await page.getByRole('button', { name: 'AI Video' }).click();
  await editor.prompt.fill('an owl');
  const item = editor.asset('a fox in the hills');
  await item.hover();
  await item.getByRole('button', { name: 'Options of a fox in the hills' }).click();
  await page.getByRole('menuitem', { name: 'Use as reference' }).click();
  await expect(page.getByRole('form', { name: 'AI Video' })).toBeVisible();
  await expect(editor.prompt).toHaveValue('an owl');
  await expect(page.getByRole('img', { name: 'The picture “a fox in the hills”' })).toBeVisible();
});

test('[TO53] a reference that was deleted meanwhile is told so before anything is sent', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.configureImage('a sailboat');
  await editor.clip('Balloon').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Use as reference' }).click();
  await expect(page.getByRole('img', { name: 'The picture “Balloon”' })).toBeVisible();
  const item = editor.asset('Balloon');
  await item.hover();
  await item.getByRole('button', { name: 'Options of Balloon' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The reference is not in this project any more.' })).toBeVisible();
  await editor.generate.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choose another one, or remove it.' }).first()).toBeVisible();
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
});
