import { devices, type Locator, type Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { pngFile } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { DesktopWindow } from '../pages/desktop-window';
import { EditorPage } from '../pages/editor-page';
import { MobileEditorPage } from '../pages/mobile-editor-page';

const lookNames = ['Oil paint', 'Watercolour', 'Pencil', 'Charcoal', 'Engraving', 'Cartoon', 'Pop art', 'Halftone', 'Neon', 'Mosaic'];

/** The previews that have been drawn. */
function previews(page: Page): Locator {
  return page.getByRole('radiogroup', { name: 'Look' }).locator('[data-preview="drawn"]');
}

test.describe('on the Web', () => {
  test('[TO17] [TO19] [TO20] the looks are seen on the picture before paying; the portrait stands above its clip at once, is an asset, and the log explains it', async ({ page, scenario, context }) => {
    const { ledger } = await scenario('mixed-pools');
    const editor = new EditorPage(page);
    const asked: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
    await editor.clip('Balloon').click();
    await page.getByRole('button', { name: 'AI Portrait' }).click();
    const settings = page.getByRole('form', { name: 'AI Portrait' });
    await expect(settings.getByRole('img', { name: 'The picture “Balloon”' })).toBeVisible();
    await expect(settings.getByRole('radio', { name: new RegExp(`^(${lookNames.join('|')})$`) })).toHaveCount(10);
    await expect(previews(page)).toHaveCount(10, { timeout: 30_000 });
    const sent = asked.length;
    await expectNoFindings(page, 'the settings of AI Portrait', '[aria-label="AI Portrait"]');
    // By keys, as radio buttons are chosen.
    await settings.getByRole('radio', { name: 'Oil paint' }).click();
    await page.keyboard.down('ArrowRight');
    await expect(settings.getByRole('radio', { name: 'Watercolour' })).toBeChecked();
    await page.keyboard.up('ArrowRight');
    await settings.getByRole('radio', { name: 'Halftone' }).click();
    await expect(editor.creditPreview.getByText('This action requires 15 credits.', { exact: true })).toHaveCount(1);
    expect(asked).toHaveLength(sent);

    await settings.getByRole('button', { name: /^Apply/ }).click();
    await expect(editor.clipAt('Balloon as halftone', '0:00.0', '0:05.0')).toBeVisible();
    await expect(editor.clips).toHaveCount(3);
    await expect(editor.asset('Balloon as halftone').locator('img')).toBeVisible({ timeout: 60_000 });
    expect(await ledger()).toMatchObject({ balance: 15, held: 0 });
    await editor.playhead.focus();
    await page.keyboard.press('Control+z');
    await expect(editor.clips).toHaveCount(2);
    await page.keyboard.press('Control+Shift+z');
    await expect(editor.clips).toHaveCount(3);

    const log = await context.newPage();
    await log.goto('/activity');
    const row = new ActivityPage(log).row('Using 6 subscription credits, 4 purchased credits and 5 activity credits');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('AI Portrait');
  });

  test('[TO17] [TO20] of a video the frame at the playhead is drawn, above the video, which stays', async ({ page, scenario }) => {
    await scenario('plenty');
    const editor = new EditorPage(page);
    const video = await editor.clip('Night train').getAttribute('aria-label');
    await editor.seek(6);
    await editor.clip('Night train').click();
    await page.getByRole('button', { name: 'AI Portrait' }).click();
    await expect(page.getByRole('radio', { name: 'Frame at the playhead' })).toBeChecked();
    await expect(previews(page)).toHaveCount(10, { timeout: 30_000 });
    await page.getByRole('radio', { name: 'Halftone' }).click();
    await page.getByRole('button', { name: /^Apply/ }).click();
    const portrait = editor.clip('Night train at 0:06.0 as halftone');
    await expect(portrait).toHaveAccessibleName(/, 0:06\.0 to /);
    await expect(editor.clip('Night train').first()).toHaveAttribute('aria-label', video ?? '');
    await editor.waitForResult('Night train at 0:06.0 as halftone');
  });

  test('[TO17] a file becomes a picture of the project and is drawn where the playhead is; too few credits keep every setting', async ({ page, scenario }) => {
    const { ledger } = await scenario('one-short');
    const editor = new EditorPage(page);
    await page.getByRole('button', { name: 'AI Portrait' }).click();
    await page.getByRole('button', { name: /^Apply/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Choose a picture' })).toBeVisible();
    const choosing = page.waitForEvent('filechooser');
    await editor.button('From a file').click();
    await (await choosing).setFiles(pngFile('Ada.png', { widthPx: 90, heightPx: 60, colour: [200, 120, 90] }));
    await expect(page.getByRole('radio', { name: 'Ada' })).toBeChecked();
    await expect(page.getByRole('img', { name: 'The picture “Ada.png”' })).toBeVisible();
    await page.getByRole('radio', { name: 'Pencil' }).click();
    await page.getByRole('button', { name: /^Apply/ }).click();
    await expect(editor.notEnough).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('radio', { name: 'Pencil' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Ada' })).toBeChecked();
    expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
    await expect(editor.clips).toHaveCount(2);
  });

  test('[TO18] the camera is asked for by a press alone; without one, and where it is refused, a sentence says what to do', async ({ page, scenario }) => {
    await page.addInitScript(() => {
      const devices = { getUserMedia: () => Promise.reject(new DOMException('', Reflect.get(window, 'cameraFailure') as string)) };
      Object.defineProperty(navigator, 'mediaDevices', { value: devices });
    });
    await scenario('plenty');
    await page.getByRole('button', { name: 'AI Portrait' }).click();
    for (const [failure, sentence] of [['NotAllowedError', 'Allow it in the address bar'], ['NotFoundError', 'No camera was found'], ['NotReadableError', 'used by another program']] as const) {
      await page.evaluate((name) => void Reflect.set(window, 'cameraFailure', name), failure);
      await page.getByRole('button', { name: 'From the camera' }).click();
      const dialog = page.getByRole('dialog', { name: 'Take a picture' });
      await expect(dialog.getByRole('alert')).toContainText(sentence);
      await expect(dialog.getByRole('button', { name: 'Take the picture' })).toBeDisabled();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(dialog).toBeHidden();
    }
  });

  test('[TO18] a picture from the camera is a picture of the project, and the camera is off again', async ({ page, scenario }) => {
    await page.addInitScript(() => {
      const getUserMedia = (): Promise<MediaStream> => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
        const context = canvas.getContext('2d');
        const stream = canvas.captureStream(10);
        setInterval(() => context?.fillRect(Math.random() * 300, 0, 20, 20), 50);
        Reflect.set(window, 'cameraStream', stream);
        return Promise.resolve(stream);
      };
      Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
    });
    await scenario('plenty');
    await page.getByRole('button', { name: 'AI Portrait' }).click();
    expect(await page.evaluate(() => 'cameraStream' in window)).toBe(false);
    await page.getByRole('button', { name: 'From the camera' }).click();
    await page.getByRole('dialog', { name: 'Take a picture' }).getByRole('button', { name: 'Take the picture' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'Camera picture' })).toBeChecked();
    expect(await page.evaluate(() => (Reflect.get(window, 'cameraStream') as MediaStream).getTracks().map(({ readyState }) => readyState))).toEqual(['ended']);
  });
});

test('[TO17] [TO20] on the Desktop it is in the AI Tools of a clip: asked once, then silently done', async ({ page, scenario }) => {
  const { ledger } = await scenario('activity-only', ({ projectId }) => `/desktop/${projectId}`);
  const app = new DesktopWindow(page);
  await app.clip('Balloon').click({ button: 'right' });
  await app.menuItem('AI Tools').click();
  await app.menuItem('AI Portrait').click();
  const settings = page.getByRole('dialog', { name: 'AI Portrait' });
  await expect(previews(page)).toHaveCount(10, { timeout: 30_000 });
  await settings.getByRole('radio', { name: 'Engraving' }).click();
  await settings.getByRole('button', { name: /^Apply/ }).click();
  await expect(app.question).toHaveAccessibleName('This will use 15 credits. Continue?');
  await app.confirm.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(app.clip('Balloon as engraving')).toBeVisible();
  await expect(page.getByText(/\d+ credits?/)).toHaveCount(0);
  await expect.poll(async () => { const { balance, held } = await ledger(); return [balance, held]; }, { timeout: 60_000 }).toEqual([25, 0]);
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('[TO17] [TO18] [TO20] it is in the bottom bar, with the price on the button and the device’s own camera', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools', ({ projectId }) => `/mobile/${projectId}`);
    const editor = new MobileEditorPage(page);
    await editor.clip('Balloon').tap();
    const sheet = await editor.openSheet('AI Portrait');
    await expect(previews(page)).toHaveCount(10, { timeout: 30_000 });
    const camera = page.waitForEvent('filechooser');
    await sheet.getByRole('button', { name: 'From the camera' }).tap();
    expect(await (await camera).element().getAttribute('capture')).toBe('user');
    await sheet.getByRole('radio', { name: 'Engraving' }).tap();
    const apply = sheet.getByRole('button', { name: /^Apply/ });
    await expect(apply).toHaveAccessibleDescription('15 credits');
    await apply.tap();
    await expect(editor.sheet).toHaveCount(0);
    await expect(editor.clip('Balloon as engraving')).toBeVisible();
    await expect.poll(async () => { const { balance, held } = await ledger(); return [balance, held]; }, { timeout: 60_000 }).toEqual([15, 0]);
  });
});
