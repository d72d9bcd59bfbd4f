import { pngFile, type Colour } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const red: Colour = [208, 32, 40];
const black: Colour = [0, 0, 0];
const redPicture = pngFile('Red.png', { widthPx: 640, heightPx: 360, colour: red });

test.describe('the picture', () => {
  test('shows what the playhead is on: the picture, then the moving video', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.expectOtherColour(0.5, 0.5, black);
    const still = await editor.frame();
    await editor.seek(3);
    expect(await editor.frame()).toBe(still);
    const frames = new Set([still]);
    for (const second of [6, 8, 10]) {
      await editor.seek(second);
      await expect.poll(async () => frames.has(await editor.frame())).toBe(false);
      frames.add(await editor.frame());
    }
    await editor.seek(3);
    await expect.poll(() => editor.frame()).toBe(still);
    await editor.button('Hide Video 1').click();
    await editor.expectColour(0.5, 0.5, black);
    await editor.button('Show Video 1').click();
    await expect.poll(() => editor.frame()).toBe(still);
  });

  test('the inspector changes it, and undo takes each change back', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.clearTimeline();
    await editor.expectColour(0.5, 0.5, black);
    await editor.upload([redPicture]);
    await editor.button('Add Red.png to the timeline').click();
    await editor.expectColour(0.5, 0.5, red);
    await editor.expectColour(0.05, 0.05, red);
    const inspector = page.getByRole('region', { name: 'Inspector' });

    await inspector.getByRole('spinbutton', { name: 'Scale' }).fill('50');
    await page.keyboard.press('Enter');
    await editor.expectColour(0.2, 0.5, black);
    await editor.expectColour(0.3, 0.5, red);
    await inspector.getByRole('spinbutton', { name: 'X' }).fill('480');
    await page.keyboard.press('Enter');
    await editor.expectColour(0.45, 0.5, black);
    await editor.expectColour(0.95, 0.5, red);
    await inspector.getByRole('spinbutton', { name: 'Rotation' }).fill('90');
    await page.keyboard.press('Enter');
    await editor.expectColour(0.95, 0.5, black);
    await editor.expectColour(0.75, 0.1, red);

    for (let step = 0; step < 3; step += 1) await editor.button('Undo').click();
    await editor.expectColour(0.05, 0.05, red);
    await expect(inspector.getByRole('spinbutton', { name: 'Scale' })).toHaveValue('100');

    await inspector.getByRole('slider', { name: 'Opacity' }).focus();
    await page.keyboard.press('Home');
    await editor.expectColour(0.5, 0.5, black);
    await inspector.getByRole('button', { name: 'Reset the picture' }).click();
    await editor.expectColour(0.5, 0.5, red);
  });

  test('[EF6] whole, filled and stretched', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.clearTimeline();
    await editor.upload([pngFile('Tall.png', { widthPx: 180, heightPx: 360, colour: red })]);
    await editor.button('Add Tall.png to the timeline').click();
    await editor.expectColour(0.5, 0.02, red);
    await editor.expectColour(0.1, 0.5, black);
    for (const fit of ['Fill', 'Stretch']) {
      await page.getByRole('radio', { name: fit }).click();
      await editor.expectColour(0.1, 0.5, red);
      await page.getByRole('radio', { name: 'Whole' }).click();
      await editor.expectColour(0.1, 0.5, black);
    }
  });

  test('a picture is moved in the picture itself', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.clearTimeline();
    await editor.upload([redPicture]);
    await editor.button('Add Red.png to the timeline').click();
    await editor.expectColour(0.05, 0.5, red);
    const box = await editor.preview.boundingBox();
    if (box === null) throw new Error('the picture is on screen');
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.5, { steps: 6 });
    await page.mouse.up();
    await editor.expectColour(0.2, 0.5, black);
    await editor.expectColour(0.4, 0.5, red);
  });

  test('the canvas takes another shape and another ground', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.clearTimeline();
    const before = await editor.preview.boundingBox();
    await page.getByRole('combobox', { name: 'Shape' }).click();
    await page.getByRole('option', { name: /^9:16/ }).click();
    await expect.poll(async () => {
      const after = await editor.preview.boundingBox();
      return (after?.height ?? 0) > (after?.width ?? 0);
    }).toBe(true);
    expect((before?.width ?? 0) > (before?.height ?? 0)).toBe(true);
    await page.getByLabel('Background').fill('#2040c0');
    await page.getByLabel('Background').blur();
    await editor.expectColour(0.5, 0.5, [32, 64, 192]);
  });
});

test.describe('playing', () => {
  test('[ET6] goes on from the playhead, moves the picture, and pauses where it is', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.seek(5);
    const position = page.getByTitle('Position');
    await editor.button('Play').click();
    await expect(editor.button('Pause')).toBeVisible();
    const frames = new Set<string>();
    await expect.poll(async () => frames.add(await editor.frame()).size).toBeGreaterThan(3);
    await expect(position).toHaveText(/^00:00:0[6-9]/);
    await editor.button('Pause').click();
    await expect(editor.button('Play')).toBeVisible();
    const [text, frame] = [await position.textContent(), await editor.frame()];
    // Whatever still ran would draw in one of the next frames of the screen.
    await page.evaluate(() => new Promise<void>((done) => {
      let left = 20;
      const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
      next();
    }));
    expect(await position.textContent()).toBe(text);
    expect(await editor.frame()).toBe(frame);
  });

  test('[ET5] pauses at the end, and begins anew from there', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.playhead.focus();
    await page.keyboard.press('End');
    const end = await page.getByTitle('Position').textContent();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Space');
    await expect(page.getByTitle('Position')).toHaveText(end ?? '');
    await expect(editor.button('Play')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(editor.button('Pause')).toBeVisible();
    await expect(page.getByTitle('Position')).toHaveText(/^00:00:0[0-4]/);
    await page.keyboard.press('Space');
    await expect(editor.button('Play')).toBeVisible();
  });
});
