import type { Locator, Page } from '@playwright/test';
import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

// As most people have it: what opens and closes moves.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const mostStops = 80;

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target.toString()} is not reached by ${mostStops} presses of Tab`);
}

/** Presses an arrow as long as a finger does: a group of radio buttons chooses what an arrow that is still down leads to. */
async function pressArrow(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight', { delay: 100 });
}

test('from signing in to a generated clip that is moved and undone, by keyboard alone', async ({ page, request }) => {
  const { email, password, ledger } = await makeScenario(request, 'mixed-pools');
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projects$/);

  // The first stop of every page leads past its header.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Above the lake', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/editor\//);

  const editor = new EditorPage(page);
  await tabTo(page, page.getByRole('button', { name: 'AI Generate Image' }));
  await page.keyboard.press('Enter');
  await expect(editor.prompt).toBeFocused();
  await page.keyboard.type('A sailing ship in a storm');
  await tabTo(page, page.getByRole('radio', { name: 'Poster' }));
  await pressArrow(page);
  await expect(page.getByRole('radio', { name: 'Watercolour' })).toBeChecked();
  await tabTo(page, page.getByRole('radiogroup', { name: 'Number of images' }).getByRole('radio', { name: '1' }));
  await pressArrow(page);
  await expect(editor.creditPreview.getByText('This action requires 20 credits.', { exact: true })).toBeVisible();
  await tabTo(page, editor.generate);
  await page.keyboard.press('Enter');
  await expect(editor.clips).toHaveCount(4);
  await expect.poll(async () => (await ledger()).balance).toBe(10);
  await expect(editor.generate).toBeFocused();

  // Both are selected as they come: what is done to one of them is done to both.
  // Tab stops at one clip of a track.
  const clip = editor.clip('A sailing ship in a storm').first();
  const before = (await clip.getAttribute('aria-label')) ?? '';
  await tabTo(page, clip);
  for (let frame = 0; frame < 6; frame += 1) await page.keyboard.press('Alt+ArrowRight');
  await expect(clip).toBeFocused();
  await expect(clip).not.toHaveAccessibleName(before);
  await page.keyboard.press('Delete');
  await expect(editor.clips).toHaveCount(2);
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control+z');
  await expect(clip).toHaveAccessibleName(before);
  await expect(editor.clips).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(2);
  await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
});

test('a dialog takes the focus, keeps it and gives it back', async ({ page, scenario }) => {
  await scenario('empty');
  const editor = new EditorPage(page);
  await editor.configureImage('A lantern');
  await editor.generate.focus();
  await page.keyboard.press('Enter');
  await expect(editor.notEnough).toBeVisible();
  for (let stop = 0; stop < 6; stop += 1) {
    expect(await editor.notEnough.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await expect(editor.notEnough).toBeHidden();
  await expect(editor.generate).toBeFocused();
});

test('menus: opened, walked, chosen and left with the keyboard', async ({ page, scenario }) => {
  await scenario('plenty', () => '/projects');
  const opener = page.getByRole('button', { name: 'Actions for Above the lake' });
  // A page that has just come may not know yet that keys are used.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name for Above the lake' })).toBeFocused();
});
