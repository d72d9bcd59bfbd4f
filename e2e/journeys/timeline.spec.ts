import type { Locator, Page } from '@playwright/test';
import { pngFile } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

/** Every scenario begins with a picture of five seconds and, right after it, a video of six. */
const clock = (seconds: number) => `0:${seconds.toFixed(1).padStart(4, '0')}`;

// As most people have it: what opens and closes moves.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

let editor: EditorPage;
test.beforeEach(async ({ page, scenario }) => {
  await scenario('plenty');
  editor = new EditorPage(page);
  await expect(editor.clipAt('Balloon', clock(0), clock(5))).toBeVisible();
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is on screen');
  return box;
}

/** Presses a place, goes by so many pixels and lets go, with keys held from the press on. */
async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y?: number }, keys: readonly string[] = []): Promise<void> {
  await page.mouse.move(from.x, from.y);
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + (by.y ?? 0) / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + (by.y ?? 0), { steps: 3 });
  await page.mouse.up();
  for (const key of keys) await page.keyboard.up(key);
}

const middleOf = async (locator: Locator) => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height * 0.7 };
};

test.describe('selecting', () => {
  test('[EB1] a rectangle selects what it touches; a group is selected as one, with Alt one of it alone', async ({ page }) => {
    const picture = await boxOf(editor.clip('Balloon'));
    const video = await boxOf(editor.clip('Night train'));
    const below = await boxOf(editor.track('Sound 1'));
    await drag(page, { x: picture.x + 40, y: below.y + 20 }, { x: video.x + 60 - picture.x - 40, y: picture.y + 20 - below.y - 20 });
    await expect(editor.clip('Balloon')).toHaveAttribute('aria-pressed', 'true');
    await expect(editor.clip('Night train')).toHaveAttribute('aria-pressed', 'true');
    await editor.clip('Balloon').click({ button: 'right' });
    await editor.menu.getByRole('menuitem', { name: 'Group', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(editor.clip('Night train')).toHaveAttribute('aria-pressed', 'false');
    await editor.clip('Balloon').click();
    await expect(editor.clip('Night train')).toHaveAttribute('aria-pressed', 'true');
    await editor.clip('Balloon').click({ modifiers: ['Alt'] });
    await expect(editor.clip('Night train')).toHaveAttribute('aria-pressed', 'false');
  });
});

test.describe('by pointer', () => {
  test('[EB2] with Alt a copy is dragged, which is one step', async ({ page }) => {
    const pxPerSecond = await editor.pxPerSecond(editor.clip('Balloon'));
    await drag(page, await middleOf(editor.clip('Balloon')), { x: 12 * pxPerSecond }, ['Alt']);
    await expect(editor.clip('Balloon')).toHaveCount(2);
    await expect(editor.clipAt('Balloon', clock(0), clock(5))).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(editor.clip('Balloon')).toHaveCount(1);
  });

  test('[EB3] an edge with Shift takes what follows along', async ({ page }) => {
    const { x, y, width, height } = await boxOf(editor.clip('Balloon'));
    const pxPerSecond = await editor.pxPerSecond(editor.clip('Balloon'));
    await drag(page, { x: x + width - 3, y: y + height / 2 }, { x: -2 * pxPerSecond }, ['Shift', 'Control']);
    await expect(editor.clipAt('Balloon', clock(0), clock(3))).toBeVisible();
    await expect(editor.clipAt('Night train', clock(3), clock(9))).toBeVisible();
  });

  test('[EB7] the blade cuts where it is pressed', async ({ page }) => {
    await editor.button('Blade tool').click();
    const { x, y, height } = await boxOf(editor.clip('Balloon'));
    const pxPerSecond = await editor.pxPerSecond(editor.clip('Balloon'));
    await page.mouse.click(x + 2 * pxPerSecond, y + height / 2);
    await expect(editor.clipAt('Balloon', clock(0), clock(2))).toBeVisible();
    await expect(editor.clipAt('Balloon', clock(2), clock(5))).toBeVisible();
  });

  test('[EB14] Escape leaves a rectangle, an edge and a drag without a change; a locked track says that it is', async ({ page }) => {
    for (const from of [await middleOf(editor.clip('Night train')), { ...(await middleOf(editor.clip('Night train'))), x: (await boxOf(editor.clip('Night train'))).x + 3 }]) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 90, from.y, { steps: 3 });
      await expect(editor.clipAt('Night train', clock(5), clock(11))).toHaveCount(0);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await expect(editor.clipAt('Night train', clock(5), clock(11))).toBeVisible();
    }
    await expect(editor.button('Undo')).toHaveAttribute('aria-disabled', 'true');
    await editor.button('Lock Video 1').click();
    await drag(page, await middleOf(editor.clip('Balloon')), { x: 90 });
    await expect(page.getByText('Video 1 is locked. Unlock it to change it.')).toBeVisible();
  });
});

test.describe('ruler', () => {
  test('[EB9] markers are added, dragged, renamed and removed', async ({ page }) => {
    const ruler = await boxOf(page.locator('[data-ruler]'));
    const pxPerSecond = await editor.pxPerSecond(editor.clip('Balloon'));
    await page.mouse.dblclick(ruler.x + 3 * pxPerSecond, ruler.y + 8);
    const marker = page.getByRole('button', { name: /^Marker / });
    await expect(marker).toHaveAccessibleName('Marker at 0:03.0');
    // The press has put the playhead there: the marker stands over it, and can be taken all the same.
    await drag(page, await centreOf(marker), { x: pxPerSecond });
    await expect(marker).toHaveAccessibleName('Marker at 0:04.0');
    await marker.click({ button: 'right' });
    await editor.menu.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of the marker' }).fill('Chorus');
    await page.keyboard.press('Enter');
    await expect(marker).toHaveAccessibleName('Marker Chorus at 0:04.0');
    await marker.click({ button: 'right' });
    await editor.menu.getByRole('menuitem', { name: 'Remove' }).click();
    await expect(marker).toHaveCount(0);
  });

  test('[EB10] the range is set at a place of the ruler, and its ends are dragged', async ({ page }) => {
    const ruler = await boxOf(page.locator('[data-ruler]'));
    const pxPerSecond = await editor.pxPerSecond(editor.clip('Balloon'));
    await page.mouse.click(ruler.x + 2 * pxPerSecond, ruler.y + 8, { button: 'right' });
    await editor.menu.getByRole('menuitem', { name: 'Range begins here' }).click();
    const begin = page.getByRole('slider', { name: 'Beginning of the range' });
    await expect(begin).toHaveAttribute('aria-valuetext', '0:02.0');
    await drag(page, await centreOf(begin), { x: pxPerSecond }, ['Control']);
    await expect(begin).toHaveAttribute('aria-valuetext', '0:03.0');
  });
});

const centreOf = async (locator: Locator) => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};

test('[EB6] a transition is set at a cut by the menu of its clip, and deleted by a key', async ({ page }) => {
  await editor.clip('Night train').click({ button: 'right' });
  await editor.menu.getByRole('menuitem', { name: 'Transition from the clip before' }).click();
  await page.getByRole('menuitem', { name: 'Dissolve' }).click();
  const transition = page.getByRole('button', { name: 'Transition Dissolve at 0:05.0' });
  await transition.click();
  await expect(transition).toHaveAttribute('aria-pressed', 'true');
  await transition.press('Delete');
  await expect(transition).toHaveCount(0);
  await expect(editor.clips).toHaveCount(2);
});

test('[EB11] the menu of an empty place closes the gap', async ({ page }) => {
  await editor.dragClip(editor.clip('Night train'), { bySeconds: 3, loose: true });
  await expect(editor.clipAt('Night train', clock(8), clock(14))).toBeVisible();
  const { x, y, height } = await boxOf(editor.clip('Night train'));
  await page.mouse.click(x - 40, y + height / 2, { button: 'right' });
  await editor.menu.getByRole('menuitem', { name: 'Close the gap' }).click();
  await expect(editor.clipAt('Night train', clock(5), clock(11))).toBeVisible();
});

test.describe('dropping', () => {
  test('[EB12] media of the panel stand where they are dropped', async ({ page }) => {
    const lane = editor.track('Sound 1');
    const pxPerSecond = await editor.pxPerSecond(editor.clip('Balloon'));
    const video = await boxOf(editor.clip('Night train'));
    const row = await boxOf(lane);
    await editor.asset('Balloon').dragTo(lane, { targetPosition: { x: video.x + video.width + 2 * pxPerSecond - row.x, y: 10 } });
    await expect(editor.clip('Balloon')).toHaveCount(2);
    await expect(page.locator('[data-drop-ghost]')).toHaveCount(0);
  });

  test('[EB12] several files of the desktop stand one after the other', async () => {
    const files = ['one.png', 'two.png'].map((name) => pngFile(name, { widthPx: 64, heightPx: 36, colour: [20, 90, 160] }));
    const video = await boxOf(editor.clip('Night train'));
    const row = await boxOf(editor.track('Video 1'));
    await editor.drop(files, editor.track('Video 1'), { x: video.x + video.width + 4 - row.x, y: 20 });
    await expect(editor.clip('one.png')).toHaveCount(1);
    await expect(editor.clip('two.png')).toHaveCount(1);
    await expect(editor.clips).toHaveCount(4);
  });
});

test('[EB13] a track is dragged below another one', async ({ page }) => {
  const header = page.locator('[data-track-header]').first();
  const target = await boxOf(page.locator('[data-track-header]').last());
  const from = await boxOf(header);
  await drag(page, { x: from.x + 60, y: from.y + 8 }, { x: 0, y: target.y + target.height - 4 - from.y - 8 });
  const video = await boxOf(editor.track('Video 1'));
  const sound = await boxOf(editor.track('Sound 1'));
  expect(video.y).toBeGreaterThan(sound.y);
});

test.describe('zooming', () => {
  test('[EV5] Control and the wheel zoom to the pointer', async ({ page }) => {
    const { x, y, width } = await boxOf(editor.clip('Night train'));
    await page.mouse.move(x, y + 20);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await boxOf(editor.clip('Night train'))).width).toBeGreaterThan(width * 1.5);
    expect(Math.abs((await boxOf(editor.clip('Night train'))).x - x)).toBeLessThan(3);
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('[EB8] a tap selects; a finger that has rested moves the clip', async ({ page }) => {
    const at = await middleOf(editor.clip('Balloon'));
    await page.touchscreen.tap(at.x, at.y);
    await expect(editor.clip('Balloon')).toHaveAttribute('aria-pressed', 'true');
    const video = await middleOf(editor.clip('Night train'));
    const threeSecondsPx = 3 * (await editor.pxPerSecond(editor.clip('Night train')));
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: video.x, y: video.y }] });
    // Looked at every frame: a finger that rests longer opens the menu.
    await page.waitForFunction(() => document.querySelector('[data-lifted]') !== null);
    for (const part of [0.2, 0.6, 1]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: video.x + part * threeSecondsPx, y: video.y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(editor.clipAt('Night train', '0:08.0', '0:14.0')).toBeVisible();
    await expect(page.locator('[data-lifted]')).toHaveCount(0);
  });
});
