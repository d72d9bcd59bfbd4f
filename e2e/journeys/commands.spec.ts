import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

function palette(page: Page): { readonly dialog: Locator; readonly field: Locator; option: (name: string | RegExp) => Locator } {
  const dialog = page.getByRole('dialog', { name: 'Find a command' });
  return { dialog, field: dialog.getByRole('combobox'), option: (name) => dialog.getByRole('option', { name }) };
}

/** Opens the palette, types, and chooses what comes first. */
async function choose(page: Page, words: string, expected: string | RegExp): Promise<void> {
  const { dialog, field, option } = palette(page);
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await expect(option(expected).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('the command palette: an action, a time, media, a tool, and what was chosen last', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);
  await editor.playhead.focus();

  await choose(page, '2.5 s', /^Go to 0:02\.5/);
  await expect(editor.playhead).toHaveAttribute('aria-valuetext', '0:02.5');
  await expect(editor.playhead).toBeFocused();
  await choose(page, 'split', /^Split at the playhead/);
  await expect(editor.clipAt('Balloon', '0:00.0', '0:02.5')).toBeVisible();
  await choose(page, 'night train', /^Add Night train to the timeline/);
  await expect(editor.clip('Night train')).toHaveCount(2);

  // What cannot be chosen says why.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('paste');
  await expect(palette(page).option(/^Paste at the playhead/)).toHaveAttribute('aria-disabled', 'true');
  await expect(palette(page).option(/Nothing was copied yet/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await expect(palette(page).dialog.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toContainText('Add Night train');
  await page.keyboard.press('Escape');

  await choose(page, 'generate', /^AI Generate Image.*From 10 credits each/);
  await expect(editor.prompt).toBeFocused();
});

test('keys are changed: a conflict is shown and answered, and they hold over a reload', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);
  await choose(page, 'change keys', /^Change keys/);
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByRole('searchbox', { name: 'Search actions' }).fill('duplicate');
  await dialog.getByRole('button', { name: 'Add keys for Duplicate' }).click();
  await page.keyboard.press('Control+w');
  await expect(dialog.getByRole('status')).toHaveText('The browser keeps Ctrl+W for itself. Press other keys.');
  await page.keyboard.press('s');
  await expect(dialog.getByRole('alert')).toContainText('S is for “Split at the playhead”.');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('S is for “Duplicate” now');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.reload();
  await editor.clip('Balloon').click();
  await page.keyboard.press('s');
  await expect(editor.clip('Balloon')).toHaveCount(2);
  await editor.clip('Balloon').first().click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toContainText('Ctrl+D');
  await page.keyboard.press('Escape');

  // In a field the key types; in the help sheet it is found as it is now.
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByRole('searchbox', { name: 'Search shortcuts' }).fill('duplicate');
  await expect(help.getByRole('definition')).toContainText('S');
  await help.getByRole('button', { name: 'Change keys' }).click();
  await dialog.getByRole('button', { name: 'Reset all keys' }).click();
  await dialog.getByRole('button', { name: 'Reset the keys of 1 action?' }).click();
  await expect(dialog.getByRole('status')).toHaveText('All keys are as they were');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the palette is opened with a finger, and every tool of the timeline is in reach', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    await page.getByRole('button', { name: 'Find a command' }).tap();
    await palette(page).field.fill('select all');
    await palette(page).option(/^Select all/).first().tap();
    await expect(editor.clip('Balloon')).toHaveAttribute('aria-pressed', 'true');
    await expect(editor.clip('Night train')).toHaveAttribute('aria-pressed', 'true');
    for (const name of ['Split at the playhead', 'Delete', 'Zoom in', 'Find a command', 'Undo']) {
      await expect(editor.button(name)).toBeInViewport({ ratio: 1 });
    }
    // What finds no room stands in the menu beside it.
    await editor.button('More tools').tap();
    await expect(page.getByRole('menuitem', { name: 'Show the whole project' })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(editor.menu).toHaveCount(0);
    await page.getByRole('tab', { name: 'Inspector' }).tap();
    await expect(page.getByText('2 clips selected')).toBeVisible();
  });
});
