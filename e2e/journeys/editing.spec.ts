import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

/** Every scenario begins with these two, one right after the other. */
const picture = ['Balloon', '0:00.0', '0:05.0'] as const;
const video = 'Night train';
/** How long the video is, as its clip says it. */
const videoSeconds = 6;
const clock = (seconds: number) => `0:${seconds.toFixed(1).padStart(4, '0')}`;
const videoFrom = (start: number) => [video, clock(start), clock(start + videoSeconds)] as const;

let editor: EditorPage;
test.beforeEach(async ({ page, scenario }) => {
  await scenario('plenty');
  editor = new EditorPage(page);
  await expect(editor.clipAt(...picture)).toBeVisible();
  await expect(editor.clipAt(...videoFrom(5))).toBeVisible();
});

test.describe('clips with the pointer', () => {
  test('[EP1] moved, it goes where it is let go; near an edge it catches, with Control it does not', async () => {
    await editor.dragClip(editor.clip(video), { bySeconds: 3, loose: true });
    await expect(editor.clipAt(...videoFrom(8))).toBeVisible();
    await editor.dragClip(editor.clip(video), { bySeconds: -2.9, loose: true });
    await expect(editor.clipAt(...videoFrom(5.1))).toBeVisible();
    await editor.dragClip(editor.clip(video), { bySeconds: 1, loose: true });
    await editor.dragClip(editor.clip(video), { bySeconds: -1 });
    await expect(editor.clipAt(...videoFrom(5))).toBeVisible();
  });

  test('[EH5] a drag that Escape ends changes nothing', async ({ page }) => {
    const box = await editor.clip(video).boundingBox();
    if (box === null) throw new Error('the clip is on screen');
    await page.mouse.move(box.x + 100, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 20, { steps: 5 });
    await expect(editor.clipAt(...videoFrom(5))).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(editor.clipAt(...videoFrom(5))).toBeVisible();
    await page.mouse.up();
    await expect(editor.clipAt(...videoFrom(5))).toBeVisible();
    await expect(editor.button('Undo')).toHaveAttribute('aria-disabled', 'true');
  });

  test('[EC6] to another track, and above all tracks to a new one', async ({ page }) => {
    await editor.button('Add a track').click();
    await page.getByRole('menuitem', { name: 'Video track' }).click();
    const above = await editor.track('Video 2').boundingBox();
    const below = await editor.track('Video 1').boundingBox();
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    await editor.dragClip(editor.clip('Balloon'), { byPx: (above?.y ?? 0) - (below?.y ?? 0) });
    await expect(editor.track('Video 2').getByRole('button', { name: /^Clip Balloon, / })).toBeVisible();
    await editor.dragClip(editor.clip(video), { byPx: (above?.y ?? 0) - (below?.y ?? 0) - 64 });
    await expect(editor.track('Video 3').getByRole('button', { name: /^Clip Night train, / })).toBeVisible();
  });

  test('[EC7] trimmed at either end, as far as its neighbours and its source go', async () => {
    await editor.dragEdge(editor.clip('Balloon'), 'end', -2, true);
    await expect(editor.clipAt('Balloon', '0:00.0', '0:03.0')).toBeVisible();
    await editor.dragEdge(editor.clip('Balloon'), 'start', 1, true);
    await expect(editor.clipAt('Balloon', '0:01.0', '0:03.0')).toBeVisible();
    await editor.dragEdge(editor.clip('Balloon'), 'end', 4, true);
    await expect(editor.clipAt('Balloon', '0:01.0', '0:05.0')).toBeVisible();
    await editor.dragEdge(editor.clip(video), 'end', 3, true);
    await expect(editor.clipAt(...videoFrom(5))).toBeVisible();
    await editor.dragEdge(editor.clip(video), 'end', -1, true);
    await expect(editor.clipAt(video, clock(5), clock(10))).toBeVisible();
  });

  test('a locked track keeps its clips where they are and says so', async ({ page }) => {
    await editor.button('Lock Video 1').click();
    await editor.dragClip(editor.clip(video), { bySeconds: 3, loose: true });
    await expect(editor.clipAt(...videoFrom(5))).toBeVisible();
    await page.keyboard.press('Delete');
    // The drag has said it, too.
    await expect(page.getByText('Video 1 is locked. Unlock it to change it.').last()).toBeVisible();
    await expect(editor.clips).toHaveCount(2);
    await editor.button('Unlock Video 1').click();
    await editor.clip(video).click();
    await page.keyboard.press('Delete');
    await expect(editor.clips).toHaveCount(1);
  });

  test('the menu of a clip does what it says', async ({ page }) => {
    await editor.clip('Balloon').click({ button: 'right' });
    await editor.menu.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(editor.clip('Balloon')).toHaveCount(2);
    await editor.clip(video).click({ button: 'right' });
    await expect(editor.menu.getByRole('menuitem', { name: 'Split at the playhead' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(editor.menu).toHaveCount(0);
    await editor.clip(video).click({ button: 'right' });
    await editor.menu.getByRole('menuitem', { name: 'Delete', exact: true }).click();
    await expect(editor.clip(video)).toHaveCount(0);
    await expect(editor.clips).toHaveCount(2);
  });
});

test.describe('cutting, deleting, undoing', () => {
  test('[EC8] [EH3] split at the playhead, deleted with and without its gap, all of it undone and redone', async ({ page }) => {
    await editor.seek(2);
    await editor.button('Split at the playhead').click();
    await expect(editor.clipAt('Balloon', '0:00.0', '0:02.0')).toBeVisible();
    await expect(editor.clipAt('Balloon', '0:02.0', '0:05.0')).toBeVisible();
    await editor.clipAt('Balloon', '0:00.0', '0:02.0').click();
    await page.keyboard.press('Shift+Delete');
    await expect(editor.clipAt('Balloon', '0:00.0', '0:03.0')).toBeVisible();
    await expect(editor.clipAt(...videoFrom(3))).toBeVisible();
    await editor.clip('Balloon').click();
    await editor.button('Delete').click();
    await expect(editor.clips).toHaveCount(1);
    await expect(editor.clipAt(...videoFrom(3))).toBeVisible();

    await editor.button('Undo').click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(editor.clips).toHaveCount(2);
    await expect(editor.clipAt(...picture)).toBeVisible();
    await expect(editor.clipAt(...videoFrom(5))).toBeVisible();
    await expect(editor.button('Undo')).toHaveAttribute('aria-disabled', 'true');
    await editor.button('Redo').click();
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+Shift+z');
    await expect(editor.clips).toHaveCount(1);
    await expect(editor.clipAt(...videoFrom(3))).toBeVisible();
    await expect(editor.button('Redo')).toHaveAttribute('aria-disabled', 'true');
  });

  test('[EP6] copied and pasted at the playhead, all that is selected keeps its distances', async ({ page }) => {
    await editor.playhead.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await expect(editor.clips).toHaveCount(4);
    await expect(editor.clipAt('Balloon', clock(11), clock(16))).toBeVisible();
    await expect(editor.clipAt(...videoFrom(16))).toBeVisible();
  });

  test('what was edited is there after a reload', async ({ page }) => {
    await editor.dragClip(editor.clip(video), { bySeconds: 2, loose: true });
    await editor.dragEdge(editor.clip('Balloon'), 'end', -2, true);
    await expect(editor.clipAt('Balloon', '0:00.0', '0:03.0')).toBeVisible();
    await editor.expectSaved();
    await page.reload();
    await expect(editor.clipAt('Balloon', '0:00.0', '0:03.0')).toBeVisible();
    await expect(editor.clipAt(...videoFrom(7))).toBeVisible();
    await expect(editor.clips).toHaveCount(2);
  });
});

test.describe('clips by keyboard', () => {
  test('a focused clip is moved, trimmed and selected without a pointer, and says where it is', async ({ page }) => {
    await editor.clip(video).focus();
    await page.keyboard.press('Enter');
    await expect(editor.clip(video)).toHaveAttribute('aria-pressed', 'true');
    for (let frame = 0; frame < 6; frame += 1) await page.keyboard.press('Alt+ArrowRight');
    await expect(editor.clipAt(...videoFrom(5.2))).toBeFocused();
    await expect(page.getByText('Night train is at 0:05.2 to 0:11.2 now', { exact: true })).toBeAttached();
    for (let frame = 0; frame < 6; frame += 1) await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(editor.clipAt(video, '0:05.2', '0:11.0')).toBeFocused();
    for (let frame = 0; frame < 6; frame += 1) await page.keyboard.press('Alt+Control+ArrowRight');
    await expect(editor.clipAt(video, '0:05.4', '0:11.0')).toBeFocused();
    await expect(page.getByText('Night train lasts from 0:05.4 to 0:11.0 now', { exact: true })).toBeAttached();
  });

  test('what is in the way is said', async ({ page }) => {
    await editor.clip('Balloon').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByText('Night train is in the way.', { exact: true })).toBeAttached();
    await expect(editor.clipAt(...picture)).toBeFocused();
  });

  test('the menu opens on it with the keyboard', async ({ page }) => {
    await editor.clip(video).focus();
    await page.keyboard.press('Shift+F10');
    await expect(editor.menu).toBeVisible();
    await editor.menu.getByRole('menuitem', { name: 'Duplicate' }).focus();
    await page.keyboard.press('Enter');
    await expect(editor.clip(video)).toHaveCount(2);
  });

  test('the sheet of keys lists every one of them', async ({ page }) => {
    await editor.playhead.focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByText('Split at the playhead')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });
});
