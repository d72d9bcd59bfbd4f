import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

/** Takes the picture a frame further, so many times: each is a step of its own. */
async function nudge(editor: EditorPage, times: number): Promise<void> {
  await editor.clip('Night train').focus();
  for (let time = 0; time < times; time += 1) await editor.page.keyboard.press('Alt+ArrowRight');
}

/** Undoes until nothing is left, and says how often that was. */
async function undoAll(editor: EditorPage): Promise<number> {
  const undo = editor.button('Undo');
  let count = 0;
  for (; (await undo.getAttribute('aria-disabled')) !== 'true'; count += 1) await undo.click();
  return count;
}

test('[EU1] [EU2] every step can be taken back after a reload, and done again after the next one', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  const first = await editor.clip('Night train').getAttribute('aria-label');
  await nudge(editor, 12);
  const last = await editor.clip('Night train').getAttribute('aria-label');
  expect(last).not.toBe(first);
  await editor.expectSaved();
  await page.reload();
  await expect(editor.button('Undo')).not.toHaveAttribute('aria-disabled', 'true');
  expect(await undoAll(editor)).toBe(12);
  await expect(page.getByRole('button', { name: first ?? '', exact: true })).toBeVisible();
  await editor.expectSaved();
  await page.reload();
  const redo = editor.button('Redo');
  await expect(redo).not.toHaveAttribute('aria-disabled', 'true');
  for (let step = 0; step < 12; step += 1) await redo.click();
  await expect(page.getByRole('button', { name: last ?? '', exact: true })).toBeVisible();
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
});

test('[EU2] a project that was changed elsewhere meanwhile begins without', async ({ page, scenario, context }) => {
  const { projectId } = await scenario('plenty');
  const editor = new EditorPage(page);
  await nudge(editor, 2);
  await editor.expectSaved();
  await page.goto('/projects');
  const { revision, document } = (await (await context.request.get(`/api/projects/${projectId}/document`)).json()) as { revision: number; document: { canvas: object } };
  const changed = { baseRevision: revision, document: { ...document, canvas: { ...document.canvas, background: '#336699' } } };
  expect((await context.request.put(`/api/projects/${projectId}/document`, { data: changed })).status()).toBe(200);
  await page.goto(`/editor/${projectId}`);
  await expect(editor.clips).toHaveCount(2);
  await nudge(editor, 1);
  expect(await undoAll(editor)).toBe(1);
});

test('[EU5] another account at the same browser has no part in it', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await nudge(editor, 3);
  await editor.expectSaved();
  await scenario('plenty');
  await expect(editor.clips).toHaveCount(2);
  await expect(editor.button('Undo')).toHaveAttribute('aria-disabled', 'true');
  const owners = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('tallycut-history', 1);
        opening.onsuccess = () => {
          const keys = opening.result.transaction('heads').objectStore('heads').getAllKeys();
          keys.onsuccess = () => resolve(keys.result.map((key) => JSON.stringify(key)));
        };
      }),
  );
  expect(owners).toHaveLength(1);
});
