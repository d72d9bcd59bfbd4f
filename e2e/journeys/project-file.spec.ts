import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { makeScenario } from '../fixtures/scenario';
import { EditorPage } from '../pages/editor-page';

const name = 'Above the lake';

/** Exports from the editor, as a person does, and answers where the file is. */
async function exportFile(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Project menu' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export project file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${name}.tallycut`);
  return download.path();
}

async function importFile(page: Page, path: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import project file' }).click();
  await (await choosing).setFiles(path);
}

test('[PF1] [PF5] [PF7] a project goes from one account to another by its file, with its media', async ({ page, scenario, request, newVisitor }) => {
  const { projectId } = await scenario('plenty');
  const path = await exportFile(page);
  const other = await newVisitor();
  const second = await makeScenario(request, 'empty');
  await second.enter(other, '/projects');
  expect((await other.request.get(`/api/projects/${projectId}/file`)).status()).toBe(404);
  await importFile(other, path);
  await expect(other).toHaveURL(/\/editor\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  const editor = new EditorPage(other);
  await expect(editor.clips).toHaveCount(2);
  await expect(editor.mediaList.getByRole('listitem')).toHaveCount(2);
  await expect(other.getByText('Its media is missing')).toHaveCount(0);
  // The server has no decoder for videos: the browser that brought it in has drawn its picture.
  await expect(editor.asset('Night train').locator('img')).toBeVisible();
  await other.goto('/projects');
  await expect(other.getByRole('link', { name, exact: true })).toHaveCount(2);
});

test('[PF2] [PF5] a file that is damaged or none says so; one without a medium says what is missing', async ({ page, scenario, allowErrors }) => {
  allowErrors(/status of 400/);
  await scenario('plenty');
  const path = await exportFile(page);
  await page.goto('/projects');
  await importFile(page, { name: 'notes.tallycut', mimeType: '', buffer: Buffer.from('hello') });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'This file cannot be imported' })).toBeVisible();
  await expect(dialog).toContainText('It is not a Tallycut project file');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const bytes = await readFile(path);
  // One byte of the first medium, well behind its header, is another.
  const at = 20_000;
  bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
  const damaged = `${path}.damaged.tallycut`;
  await writeFile(damaged, bytes);
  await importFile(page, damaged);
  await expect(dialog.getByRole('heading', { name: `“${name}” is imported` })).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toContainText('1 medium is missing');
  await dialog.getByRole('button', { name: 'Open the project' }).click();
  await expect(new EditorPage(page).clips).toHaveCount(2);
});

test('[PF6] an import that is stopped leaves nothing', async ({ page, scenario }) => {
  await scenario('plenty');
  const path = await exportFile(page);
  await page.goto('/projects');
  await page.route(/\/api\/uploads/, () => undefined);
  await importFile(page, path);
  await page.getByRole('button', { name: 'Stop the import' }).click();
  await expect(page.getByText('The import was stopped. Nothing of it is kept.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('list', { name: 'Your projects' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^Trash/ })).toHaveCount(0);
});
