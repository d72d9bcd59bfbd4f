import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

/** What a screen reader was told last. */
async function expectSaid(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: sentence })).toBeAttached();
}

test('a small video is edited by keys alone, and each result is said', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  const { keyboard } = page;
  await expect(editor.clips).toHaveCount(2);

  // Tab stops once at the clips of a track; arrows walk among them.
  await expect(editor.track('Video 1').locator('button[tabindex="0"]')).toHaveCount(1);
  await editor.clip('Balloon').focus();
  await keyboard.press('ArrowRight');
  await expect(editor.clip('Night train')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(editor.clip('Balloon')).toBeFocused();
  await keyboard.press('Enter');
  await expect(editor.clip('Balloon')).toHaveAttribute('aria-pressed', 'true');

  // The end is trimmed by a second, the gap is closed, the train is moved and the move refused where something is in the way.
  await keyboard.press('Alt+Shift+PageUp');
  await expectSaid(page, 'Balloon lasts from 0:00.0 to 0:04.0 now');
  await keyboard.press('ArrowRight');
  await expect(editor.clip('Night train')).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('Alt+Backspace');
  await expectSaid(page, 'Night train is at 0:04.0 to 0:10.0 now');
  await keyboard.press('Alt+PageUp');
  await expectSaid(page, 'Balloon is in the way.');
  await keyboard.press('Alt+PageDown');
  await expectSaid(page, 'Night train is at 0:05.0 to 0:11.0 now');

  // Cut at the playhead, and taken back.
  await keyboard.press('Escape');
  await editor.seek(7);
  await keyboard.press('s');
  await expectSaid(page, 'Night train is cut at 0:07.0');
  await expect(editor.clips).toHaveCount(3);
  await keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(2);

  // A marker, and the way back to it.
  await editor.seek(2);
  await keyboard.press('m');
  await expectSaid(page, 'Marker set at 0:02.0');
  await keyboard.press('Home');
  await keyboard.press('Shift+M');
  await expect(editor.playhead).toHaveAttribute('aria-valuetext', '0:02.0');
});

test('the menu key opens the menu of the clip that has the focus, and gives the focus back', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.clip('Balloon').focus();
  await page.keyboard.press('ContextMenu');
  await expect(editor.menu).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor.clip('Balloon')).toBeFocused();
});
