import type { Locator, Page } from '@playwright/test';
import { pngFile, type Colour } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const red: Colour = [208, 32, 40];
const black: Colour = [0, 0, 0];

let editor: EditorPage;
let inspector: Locator;

test.beforeEach(async ({ page, scenario }) => {
  await scenario('plenty');
  editor = new EditorPage(page);
  inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(editor.clips).toHaveCount(2);
});

const number = (name: string) => inspector.getByRole('spinbutton', { name, exact: true });

async function set(page: Page, name: string, value: string): Promise<void> {
  await number(name).fill(value);
  await page.keyboard.press('Enter');
}

/** A red picture that fills the frame, alone on the timeline and selected. */
async function addRed(): Promise<void> {
  await editor.clearTimeline();
  await editor.upload([pngFile('Red.png', { widthPx: 640, heightPx: 360, colour: red })]);
  await editor.button('Add Red.png to the timeline').click();
  await editor.expectColour(0.5, 0.5, red);
}

test('filters change the picture, and undo takes each back', async ({ page }) => {
  await addRed();
  await set(page, 'Saturation', '-100');
  await expect.poll(async () => spread(await editor.colourAt(0.5, 0.5))).toBeLessThan(6);
  await editor.button('Undo').click();
  await editor.expectColour(0.5, 0.5, red);
  await set(page, 'Brightness', '-100');
  await editor.expectColour(0.5, 0.5, black);
  await editor.button('Undo').click();
  await inspector.getByRole('radio', { name: 'Mono' }).click();
  await expect.poll(async () => spread(await editor.colourAt(0.5, 0.5))).toBeLessThan(6);
  await inspector.getByRole('button', { name: 'Reset the filters' }).click();
  await editor.expectColour(0.5, 0.5, red);
});

test('[EY1] [EY3] keyframes move a clip; they are reached by arrows, changed and deleted in the list', async ({ page }) => {
  await addRed();
  await set(page, 'Scale', '50');
  await inspector.getByRole('button', { name: 'Keyframe of X', exact: true }).click();
  await editor.seek(4);
  await set(page, 'X', '480');
  await editor.expectColour(0.95, 0.5, red);
  await editor.expectColour(0.3, 0.5, black);
  await editor.seek(2);
  await expect(number('X')).toHaveValue('240');
  await inspector.getByRole('button', { name: 'Previous keyframe of X' }).click();
  await expect(editor.playhead).toHaveAttribute('aria-valuenow', '0');
  await editor.expectColour(0.3, 0.5, red);
  await editor.expectColour(0.95, 0.5, black);
  await inspector.getByRole('textbox', { name: 'Value of keyframe 1 of X' }).fill('-480');
  await page.keyboard.press('Enter');
  await editor.expectColour(0.05, 0.5, red);
  await inspector.getByRole('button', { name: 'Delete the keyframe of X at 0:04.0' }).click();
  await inspector.getByRole('button', { name: 'Keyframe of X', exact: true }).click();
  await expect(inspector.getByRole('region', { name: 'Keyframes' })).toHaveCount(0);
  await expect(number('X')).toHaveValue('-480');
});

test('several clips show what differs as mixed, are set together, and undone by one step', async ({ page }) => {
  await editor.clip('Balloon').click();
  await set(page, 'Opacity', '40');
  await editor.playhead.focus();
  await page.keyboard.press('Control+a');
  await expect(inspector.getByText('2 clips selected.')).toBeVisible();
  await expect(number('Opacity')).toHaveAttribute('placeholder', 'Mixed');
  await expect(number('Scale')).toHaveValue('100');
  await set(page, 'Opacity', '30 %');
  await editor.clip('Night train').click();
  await expect(number('Opacity')).toHaveValue('30');
  await editor.button('Undo').click();
  await expect(number('Opacity')).toHaveValue('100');
  await editor.clip('Balloon').click();
  await expect(number('Opacity')).toHaveValue('40');
});

test('[EH5] a drag on the name of a number is one step, and none where Escape ends it', async ({ page }) => {
  await addRed();
  const name = inspector.getByText('Rotation', { exact: true });
  const box = await name.boundingBox();
  if (box === null) throw new Error('the name is on screen');
  const drag = async (byPx: number) => {
    await page.mouse.move(box.x + 10, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 10 + byPx, box.y + box.height / 2, { steps: 6 });
  };
  await drag(30);
  await expect(number('Rotation')).toHaveValue('30');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(number('Rotation')).toHaveValue('0');
  await expect(editor.clip('Red.png')).toHaveAttribute('aria-pressed', 'true');
  await drag(45);
  await page.mouse.up();
  await expect(number('Rotation')).toHaveValue('45');
  await editor.button('Undo').click();
  await expect(number('Rotation')).toHaveValue('0');
});

/** How far the three parts of a colour are apart: 0 is a grey. */
function spread(colour: Colour): number {
  return Math.max(...colour) - Math.min(...colour);
}
