import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

async function openHistory(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Project menu' }).click();
  await page.getByRole('menuitem', { name: 'Version history' }).click();
  return page.getByRole('dialog', { name: 'Version history' });
}

async function remove(editor: EditorPage, clip: string): Promise<void> {
  await editor.clip(clip).click();
  await editor.page.keyboard.press('Delete');
  await expect(editor.clip(clip)).toHaveCount(0);
  await editor.expectSaved();
}

test('[PV1] [PV5] a version is seen, brought back as one step, and what was there before it stays', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await remove(editor, 'Balloon');
  const history = await openHistory(page);
  const rows = history.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('As it is now');
  await expect(rows.first()).toContainText('1 clip');
  await expect(rows.last()).toContainText('2 clips');
  await expect(history.getByRole('region', { name: 'Versions of Today' })).toBeVisible();
  await expect(rows.last().getByRole('img')).toHaveAttribute('data-state', 'drawn', { timeout: 20_000 });
  await rows.last().getByRole('button', { name: /^Restore the version of / }).click();
  await expect(history).toHaveCount(0);
  await expect(editor.clip('Balloon')).toHaveCount(1);
  await editor.expectSaved();
  await openHistory(page);
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('Brought back from');
  await history.getByRole('button', { name: 'Close the version history' }).click();
  await expect(history).toHaveCount(0);
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(editor.clip('Balloon')).toHaveCount(0);
});

test('[PV3] a version has a name, which can be changed and taken away', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await remove(editor, 'Balloon');
  const row = (await openHistory(page)).getByRole('listitem').last();
  const choose = async (action: string) => {
    await row.getByRole('button', { name: /^Options of the version of / }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await choose('Name this version');
  await page.getByRole('textbox', { name: /^Name of the version of / }).fill('Before the cut');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Before the cut');
  await page.reload();
  await openHistory(page);
  await expect(row).toContainText('Before the cut');
  await choose('Take the name away');
  await expect(row).toContainText('Saved automatically');
});

test('[PV6] a version becomes a project of its own', async ({ page, scenario }) => {
  const { projectId } = await scenario('plenty');
  const editor = new EditorPage(page);
  await remove(editor, 'Balloon');
  const row = (await openHistory(page)).getByRole('listitem').last();
  await row.getByRole('button', { name: /^Options of the version of / }).click();
  await page.getByRole('menuitem', { name: 'Restore as a copy' }).click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page).not.toHaveURL(new RegExp(projectId));
  await expect(editor.clip('Balloon')).toHaveCount(1);
});

test('a list that cannot be loaded says so and can be asked for again', async ({ page, scenario, allowErrors }) => {
  allowErrors(/net::ERR_FAILED/);
  await scenario('plenty');
  const editor = new EditorPage(page);
  await remove(editor, 'Balloon');
  await page.route(/\/versions$/, (route) => route.abort());
  const history = await openHistory(page);
  await expect(history.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute(/\/versions$/);
  await history.getByRole('button', { name: 'Try again' }).click();
  await expect(history.getByRole('listitem')).toHaveCount(2);
});
