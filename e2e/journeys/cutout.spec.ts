import type { Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';
import { boxOf, Fingers } from '../pages/mobile-editor-page';

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

test('[CU17] a press on the picture puts a box around what is there, before anything is sent', async ({ page, scenario }) => {
  const { ledger } = await scenario('mixed-pools');
  const editor = new EditorPage(page);
  await editor.clip('Balloon').click();
  await page.getByRole('button', { name: 'Smart Cutout' }).click();
  const picture = page.getByRole('group', { name: 'Box around the subject' });
  await expect(picture.locator('img')).toBeVisible();
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
  await picture.click({ position: { x: width * 0.44, y: height * 0.3 } });
  const state = page.getByText(/^Only what is inside the box: \d+ × \d+ %/);
  await expect(state).toBeVisible({ timeout: 20_000 });
  const [wide = 0, high = 0] = ((await state.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  expect([wide > 15 && wide < 35, high > 35 && high < 75], `${wide} × ${high} %`).toEqual([true, true]);
  await page.getByRole('button', { name: 'Find it by itself' }).click();
  await expect(page.getByText('The subject is found by itself. Press another one, or draw a box around it.')).toBeVisible();
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
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

test.describe('a cut-out gone over by hand', () => {
  /** The balloon without its background, its clip selected and the inspector open. */
  async function cutBalloon(page: Page): Promise<EditorPage> {
    const editor = new EditorPage(page);
    await editor.clip('Balloon').click();
    await page.getByRole('button', { name: 'Smart Cutout' }).click();
    await page.getByRole('button', { name: /^Apply/ }).click();
    await expect(editor.asset('Balloon').filter({ hasText: 'Smart Cutout' }).locator('img')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('tab', { name: 'Inspector' }).click();
    return editor;
  }

  /** The dialog, open, and how much of the picture it says is left. */
  async function refine(page: Page) {
    await page.getByRole('button', { name: 'Refine cut-out' }).click();
    const dialog = page.getByRole('dialog', { name: 'Refine cut-out' });
    const share = dialog.getByRole('status');
    await expect(share).toHaveText(/^The subject is \d+ % of the picture$/);
    const percent = async (): Promise<number> => Number(/\d+/.exec((await share.textContent()) ?? '')?.[0]);
    return { dialog, percent, stage: dialog.getByRole('group', { name: 'Cut-out to paint on' }) };
  }

  test('[TO32] strokes by pointer and by keys, undo and the outline change it; leaving is asked about', async ({ page, scenario }) => {
    await scenario('mixed-pools');
    const editor = await cutBalloon(page);
    const { dialog, percent, stage } = await refine(page);
    const cut = await percent();
    expect(cut).toBeGreaterThan(4);
    expect(cut).toBeLessThan(60);
    await expect(editor.button('Save cut-out')).toBeDisabled();
    await expectNoFindings(page, 'refining a cut-out', '[role=dialog]');

    await dialog.getByRole('switch', { name: 'Follow edges' }).click();
    await dialog.getByRole('slider', { name: 'Brush size' }).fill('40');
    const { x, y, width, height } = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width * 0.3, y + height * 0.85);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.7, y + height * 0.85, { steps: 4 });
    await page.mouse.up();
    await expect.poll(percent).toBeGreaterThan(cut + 5);
    const kept = await percent();
    await page.keyboard.press('Control+z');
    await expect.poll(percent).toBe(cut);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(percent).toBe(kept);

    await dialog.getByRole('radio', { name: 'Remove' }).click();
    await stage.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.down(' ');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up(' ');
    await expect.poll(percent).toBeLessThan(kept);
    const removed = await percent();
    await dialog.getByRole('slider', { name: 'Outline' }).fill('20');
    await expect.poll(percent).toBeGreaterThan(removed);

    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go on painting' }).click();
    await expect(editor.button('Save cut-out')).toBeEnabled();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
    await expect(dialog).toBeHidden();
    await expect(editor.asset('Balloon')).toHaveCount(2);
  });

  test('[TO32] the wheel and two fingers zoom to where they are and paint nothing', async ({ page, scenario }) => {
    await scenario('mixed-pools');
    const editor = await cutBalloon(page);
    const { dialog, percent, stage } = await refine(page);
    const cut = await percent();
    const zoom = dialog.getByRole('slider', { name: 'Zoom' });
    const before = await boxOf(stage);
    const place = { x: before.x + before.width * 0.7, y: before.y + before.height * 0.4 };
    /** The part of the picture's width and height that is seen there, in hundredths. */
    const partAt = async ({ x, y }: typeof place) => {
      const box = await boxOf(stage);
      return [Math.round(((x - box.x) / box.width) * 100), Math.round(((y - box.y) / box.height) * 100)];
    };
    await page.mouse.move(place.x, place.y);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 6; notch += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(async () => Number(await zoom.inputValue())).toBeGreaterThan(250);
    // Upwards the picture fills its frame only by and by; sideways it does from the beginning.
    const under = await partAt(place);
    expect(under[0]).toBe(70);

    const byWheel = Number(await zoom.inputValue());
    const fingers = await Fingers.of(page);
    await fingers.put({ x: place.x - 40, y: place.y }, { x: place.x + 40, y: place.y });
    for (const apart of [50, 60, 70]) await fingers.move({ x: place.x - apart, y: place.y }, { x: place.x + apart, y: place.y });
    await fingers.lift();
    await expect.poll(async () => Number(await zoom.inputValue()) / byWheel).toBeGreaterThan(1.4);
    expect(await partAt(place)).toEqual(under);
    expect(await percent()).toBe(cut);
    await expect(editor.button('Save cut-out')).toBeDisabled();
  });

  test('[TO31] [TO32] saved, the clip shows it by one step and nothing is charged; it can be gone over again from the first cut', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools');
    const editor = await cutBalloon(page);
    const { balance } = await ledger();
    const { dialog, percent } = await refine(page);
    const cut = await percent();
    await dialog.getByRole('slider', { name: 'Outline' }).fill('20');
    await expect.poll(percent).toBeGreaterThan(cut);
    const grown = await percent();
    await editor.button('Save cut-out').click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await expect(editor.asset('Balloon')).toHaveCount(3);
    expect((await ledger()).balance).toBe(balance);
    await expect(page.getByRole('switch', { name: 'Show the background' })).not.toBeChecked();

    const again = await refine(page);
    expect(await again.percent()).toBe(grown);
    await editor.button('Start again').click();
    await expect.poll(again.percent).toBe(cut);
    await page.keyboard.press('Control+z');
    await expect.poll(again.percent).toBe(grown);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(editor.button('Refine cut-out')).toBeFocused();
    await page.keyboard.press('Control+z');
    expect(await (await refine(page)).percent()).toBe(cut);
  });

  test('[TO32] what could not be saved is still there', async ({ page, scenario, allowErrors }) => {
    await scenario('mixed-pools');
    const editor = await cutBalloon(page);
    await editor.button('Refine cut-out').click();
    const dialog = page.getByRole('dialog', { name: 'Refine cut-out' });
    await expect(dialog.getByRole('status')).toHaveText(/subject/);
    await dialog.getByRole('slider', { name: 'Soft edge' }).fill('6');
    await page.route('**/api/uploads?**', (route) => route.abort('connectionfailed'));
    allowErrors(/Failed to load resource/);
    await editor.button('Save cut-out').click();
    await expect(dialog.getByRole('alert')).toHaveText('The server cannot be reached. Check your connection and try again.');
    await page.unroute('**/api/uploads?**');
    await editor.button('Save cut-out').click();
    await expect(dialog).toBeHidden();
    await expect(editor.asset('Balloon')).toHaveCount(3);
  });
});
