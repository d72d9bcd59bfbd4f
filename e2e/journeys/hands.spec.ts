import type { CDPSession, Locator, Page } from '@playwright/test';
import { pngFile, type Colour } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

/** What is done by hand in the picture and on the clips. Every scenario begins with a picture of five seconds and, right after it, a video of six with sound. */
let editor: EditorPage;
test.beforeEach(async ({ page, scenario }) => {
  await scenario('plenty');
  editor = new EditorPage(page);
  await expect(editor.clipAt('Balloon', '0:00.0', '0:05.0')).toBeVisible();
});

const [red, black]: readonly [Colour, Colour] = [[208, 32, 40], [0, 0, 0]];

async function boxOf(locator: Locator) {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is on screen');
  return box;
}

const middleOf = async (locator: Locator) => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};

/** Presses a place, goes by so many pixels and lets go, unless Escape comes before; with keys held from the press on. */
async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }, { keys = [], escapes = false }: { keys?: readonly string[]; escapes?: boolean } = {}): Promise<void> {
  await page.mouse.move(from.x, from.y);
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.down();
  for (const part of [0.3, 0.7, 1]) await page.mouse.move(from.x + by.x * part, from.y + by.y * part);
  if (escapes) await page.keyboard.press('Escape');
  await page.mouse.up();
  for (const key of keys) await page.keyboard.up(key);
}

/** The video's picture at a second of the timeline, gone to from the picture at its beginning. */
async function videoAt(second: number): Promise<string> {
  await editor.expectOtherColour(0.5, 0.5, black);
  const before = await editor.frameAtRest();
  await editor.seek(second);
  await expect.poll(() => editor.frame()).not.toBe(before);
  return editor.frameAtRest();
}

test('[EY6] [ES5] a picture is cropped in the picture by handles and keys, a step each, and Escape takes back what is in hand', async ({ page }) => {
  await editor.clearTimeline();
  await editor.upload([pngFile('Red.png', { widthPx: 640, heightPx: 360, colour: red })]);
  await editor.button('Add Red.png to the timeline').click();
  await editor.expectColour(0.1, 0.5, red);
  await editor.clip('Red.png').click({ button: 'right' });
  await editor.menu.getByRole('menuitem', { name: 'Crop in the picture' }).click();
  const crop = page.getByRole('group', { name: 'Crop of Red.png' });
  const left = crop.getByRole('slider', { name: 'Crop the left side' });
  await expect(left).toBeFocused();

  const picture = await boxOf(editor.preview);
  const side = { x: picture.x, y: picture.y + picture.height / 2 };
  await drag(page, side, { x: picture.width / 4, y: 0 });
  await expect(left).toHaveAttribute('aria-valuetext', /^Left (24|25)/);
  // While it is cropped, the whole of it is seen.
  await editor.expectColour(0.1, 0.5, red);
  await drag(page, await middleOf(crop.getByRole('slider', { name: 'Crop bottom and right' })), { x: -picture.width / 2, y: -picture.height / 2 }, { escapes: true });
  await expect(crop.getByRole('slider', { name: 'Crop the bottom' })).toHaveAttribute('aria-valuetext', 'Bottom 0 %');
  await drag(page, await middleOf(crop.getByRole('slider', { name: 'Crop bottom and right' })), { x: -picture.width / 4, y: -picture.height / 4 });
  await crop.getByRole('slider', { name: 'Crop the top' }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(crop.getByRole('slider', { name: 'Crop the top' })).toHaveAttribute('aria-valuetext', 'Top 11 %');
  await page.keyboard.press('Enter');

  await expect(crop).toHaveCount(0);
  await editor.expectColour(0.1, 0.5, black);
  await editor.expectColour(0.5, 0.05, black);
  await editor.expectColour(0.5, 0.9, black);
  await editor.expectColour(0.5, 0.5, red);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await editor.expectColour(0.5, 0.05, red);
  await editor.expectColour(0.5, 0.9, black);
  await page.keyboard.press('Control+z');
  await editor.expectColour(0.5, 0.9, red);
  await editor.expectColour(0.1, 0.5, black);

  const section = page.getByRole('region', { name: 'Inspector' }).getByRole('region', { name: 'Crop' });
  await section.getByRole('button', { name: 'Crop', exact: true }).click();
  await section.getByRole('button', { name: 'Crop in the picture' }).click();
  await expect(left).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(crop).toHaveCount(0);
  await expect(editor.clip('Red.png')).toHaveAttribute('aria-pressed', 'true');
});

test('[EC22] [EC23] sound is detached and a frame held, which is what the picture shows for as long; K with L and J walks by frames', async ({ page }) => {
  const said = page.getByRole('status');
  await editor.clip('Night train').click();
  await page.keyboard.press('Shift+D');
  await expect(editor.track('Sound 1').getByRole('button', { name: 'Clip Night train, 0:05.0 to 0:11.0' })).toBeVisible();
  await expect(said.filter({ hasText: 'The sound of Night train is on Sound 1 now' })).toHaveCount(1);
  const frame = await videoAt(8);
  await page.keyboard.press('Shift+F');
  const video = editor.track('Video 1');
  await expect(video.getByRole('button', { name: 'Clip Night train, 0:08.0 to 0:10.0' })).toBeVisible();
  await expect(video.getByRole('button', { name: 'Clip Night train, 0:10.0 to 0:13.0' })).toBeVisible();
  await expect(editor.track('Sound 1').getByRole('button', { name: 'Clip Night train, 0:10.0 to 0:13.0' })).toBeVisible();
  await editor.seek(9);
  await expect.poll(() => editor.frame()).toBe(frame);
  await editor.seek(11);
  await expect.poll(() => editor.frame()).not.toBe(frame);

  const position = page.getByRole('toolbar', { name: 'Playback' }).getByTitle('Position');
  await expect(position).toHaveText('00:00:11:00');
  await page.keyboard.down('k');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await page.keyboard.press('j');
  await page.keyboard.up('k');
  await expect(position).toHaveText('00:00:11:01');
  await expect(editor.button('Play')).toBeVisible();

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(editor.clip('Night train')).toHaveCount(1);
});

test('[EB3] [EB4] [EB5] [EB15] what is shown slips, the length stretches, a fade and a keyframe are dragged on the clip', async ({ page }) => {
  const video = editor.clip('Night train');
  const readout = (text: RegExp) => expect(page.locator('body')).toContainText(text);
  const second = await editor.pxPerSecond(video);
  const edge = await boxOf(video);
  // Half of the clip, so that there is more of its source than it shows.
  await editor.dragEdge(video, 'end', -3, true);
  await expect(editor.clipAt('Night train', '0:05.0', '0:08.0')).toBeVisible();
  const before = await videoAt(6);
  await drag(page, await middleOf(video), { x: -1.5 * second, y: 0 }, { keys: ['Alt', 'Shift'] });
  await expect.poll(() => editor.frame()).not.toBe(before);
  await expect(editor.clipAt('Night train', '0:05.0', '0:08.0')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => editor.frame()).toBe(before);

  await drag(page, { x: edge.x + 3 * second - 3, y: edge.y + edge.height / 2 }, { x: 3 * second, y: 0 }, { keys: ['Alt', 'Control'] });
  await expect(editor.clipAt('Night train', '0:05.0', '0:11.0')).toBeVisible();
  await expect(video).toContainText('50 %');

  const inspector = page.getByRole('region', { name: 'Inspector' });
  const fade = page.locator('[data-part="fade-in"]');
  await drag(page, await middleOf(fade), { x: 2 * second, y: 0 });
  await expect(inspector.getByRole('spinbutton', { name: 'Fade in' })).toHaveValue(/^(1\.9|2|2\.0|2\.1)\d*$/);

  await inspector.getByRole('button', { name: 'Keyframe of X', exact: true }).click();
  const mark = page.getByRole('slider', { name: /^Keyframe of/ });
  await expect(mark).toHaveAttribute('aria-valuetext', '0:06.0');
  await drag(page, await middleOf(mark), { x: 2 * second, y: 0 }, { escapes: true });
  await expect(mark).toHaveAttribute('aria-valuetext', '0:06.0');
  await drag(page, await middleOf(mark), { x: 2 * second, y: 0 });
  await expect(mark).toHaveAttribute('aria-valuetext', /^0:0(7\.9|8\.0|8\.1)$/);
  await mark.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('aria-valuetext', /^0:0(8\.9|9\.0|9\.1)$/);
  await page.keyboard.press('Delete');
  await expect(mark).toHaveCount(0);
  await readout(/Keyframe at .* removed/);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(mark).toHaveAttribute('aria-valuetext', '0:06.0');
});

test('[EB12] a text and a transition are dropped from their panels onto the timeline', async ({ page }) => {
  const rail = page.getByRole('tablist', { name: 'What to add' });
  const second = await editor.pxPerSecond(editor.clip('Balloon'));
  const lane = editor.track('Video 1');
  const cutX = 5 * second;
  await rail.getByRole('tab', { name: 'Text' }).click();
  await page.getByRole('list', { name: 'Text styles' }).getByRole('button', { name: 'Heading', exact: true }).dragTo(lane, { targetPosition: { x: 2 * second, y: 12 } });
  await expect(editor.clipAt('Heading', '0:02.0', '0:07.0')).toBeVisible();
  await expect(page.locator('[data-drop-ghost]')).toHaveCount(0);

  await rail.getByRole('tab', { name: 'Transitions' }).click();
  const dissolve = page.getByRole('button', { name: 'Dissolve', exact: true });
  await dissolve.dragTo(lane, { targetPosition: { x: 2 * second, y: 12 } });
  await expect(page.getByText('A transition goes where two clips touch.')).toBeVisible();
  await dissolve.dragTo(lane, { targetPosition: { x: cutX - 4, y: 12 } });
  await expect(page.getByRole('button', { name: /^Transition Dissolve at/ })).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  const fingers = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(({ x, y }, id) => ({ x, y, id })) });

  test('[EV5] two fingers zoom to the place between them', async ({ page }) => {
    const { x, y, width, height } = await boxOf(editor.clip('Night train'));
    const session = await page.context().newCDPSession(page);
    const apart = (px: number) => [-1, 1].map((side) => ({ x: x + side * px, y: y + height / 2 }));
    await fingers(session, 'touchStart', apart(40));
    for (const px of [45, 60, 80, 100]) await fingers(session, 'touchMove', apart(px));
    await fingers(session, 'touchEnd', []);
    await expect.poll(async () => (await boxOf(editor.clip('Night train'))).width).toBeGreaterThan(width * 1.8);
    expect(Math.abs((await boxOf(editor.clip('Night train'))).x - x)).toBeLessThan(8);
    await expect(editor.clipAt('Night train', '0:05.0', '0:11.0')).toBeVisible();
  });

  test('tools that have no room are in a menu', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await editor.clip('Night train').tap();
    const tools = page.getByRole('toolbar', { name: 'Timeline tools' });
    const bar = await boxOf(tools);
    for (const button of await tools.getByRole('button').all()) {
      const box = await boxOf(button);
      expect(box.x + box.width).toBeLessThanOrEqual(bar.x + bar.width);
    }
    await tools.getByRole('button', { name: 'More tools' }).tap();
    await editor.menu.getByRole('menuitem', { name: 'Detach the sound' }).tap();
    await expect(editor.track('Sound 1').getByRole('button', { name: 'Clip Night train, 0:05.0 to 0:11.0' })).toBeVisible();
  });
});
