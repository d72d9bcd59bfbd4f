import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

let editor: EditorPage;
let rail: Locator;

test.beforeEach(async ({ page, scenario }) => {
  await scenario('plenty');
  editor = new EditorPage(page);
  rail = page.getByRole('tablist', { name: 'What to add' });
  await expect(editor.clips).toHaveCount(2);
});

/** How much of the picture is nearly white, 0 to 1. */
async function whitePart(): Promise<number> {
  return editor.preview.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray(4) };
    let white = 0;
    for (let at = 0; at < data.length; at += 4) if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > 200) white += 1;
    return (white * 4) / data.length;
  });
}

/** The lightest part of the picture, 0 to 255. */
async function lightest(): Promise<number> {
  return editor.preview.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray(4) };
    let most = 0;
    for (let at = 0; at < data.length; at += 1) if (at % 4 !== 3) most = Math.max(most, data[at] ?? 0);
    return most;
  });
}

test('a text is put on the picture, written, and undone', async ({ page }) => {
  await editor.clearTimeline();
  await expect.poll(whitePart).toBe(0);
  await rail.getByRole('tab', { name: 'Text' }).click();
  await page.getByRole('list', { name: 'Text styles' }).getByRole('button', { name: 'Heading', exact: true }).click();
  await expect(editor.clipAt('Heading', '0:00.0', '0:05.0')).toBeVisible();
  await expect.poll(whitePart).toBeGreaterThan(0.002);
  const before = await whitePart();
  const words = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Text', exact: true });
  await words.fill('A much longer heading\nof two lines');
  await expect.poll(whitePart).toBeGreaterThan(before * 1.5);
  await words.blur();
  await expect(editor.clip('A much longer heading')).toBeVisible();
  await editor.button('Undo').click();
  await expect(editor.clip('Heading')).toBeVisible();
  await expect(words).toHaveValue('Heading');
});

test('shapes and stickers are found by name and stand in the picture', async ({ page }) => {
  await editor.clearTimeline();
  await rail.getByRole('tab', { name: 'Elements' }).click();
  await page.getByRole('searchbox', { name: 'Search shapes and stickers' }).fill('rect');
  await expect(page.getByRole('list', { name: 'Stickers' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rectangle', exact: true }).click();
  await editor.expectColour(0.5, 0.5, [255, 255, 255]);
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('textbox', { name: 'Fill color as a number' }).fill('#00ff00');
  await page.keyboard.press('Enter');
  await editor.expectColour(0.5, 0.5, [0, 255, 0]);
  await page.getByRole('searchbox', { name: 'Search shapes and stickers' }).fill('moon');
  await expect(page.getByText('Nothing here is called “moon”.')).toBeVisible();
});

test('[EY5] a transition is set at the cut of the selected clip, shown, changed and undone', async ({ page }) => {
  await editor.seek(5);
  await expect.poll(lightest).toBeGreaterThan(100);
  await editor.clip('Night train').click();
  await rail.getByRole('tab', { name: 'Transitions' }).click();
  await page.getByRole('list', { name: 'Transitions' }).getByRole('button', { name: 'Dip to black' }).click();
  await expect.poll(lightest).toBeLessThan(12);
  const kind = page.getByRole('region', { name: 'Inspector' }).getByRole('combobox', { name: 'At its start' });
  await expect(kind).toHaveText('Dip to black');
  await editor.button('Undo').click();
  await expect.poll(lightest).toBeGreaterThan(100);
  await expect(kind).toHaveText('None');
  await editor.button('Use at all cuts').click();
  await expect(kind).toHaveText('Dip to black');
  await editor.button('Remove all').click();
  await expect(kind).toHaveText('None');
});
