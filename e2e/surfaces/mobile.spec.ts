import { devices, type Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { grantsIn } from '../fixtures/billing';
import { makeScenario } from '../fixtures/scenario';
import { pngFile } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { boxOf, Fingers, MobileEditorPage } from '../pages/mobile-editor-page';
import { signIn } from '../pages/sign-in-page';
import { StorePage } from '../pages/store-page';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
// As most people have it: what opens and closes moves.
test.use({ ...phone, contextOptions: { reducedMotion: 'no-preference' } });

const prompt = 'Hot air balloons over a desert at dawn';
const toMobile = ({ projectId }: { readonly projectId: string }) => `/mobile/${projectId}`;

/** The ids under which the page asked to generate, in order. */
function requestIds(page: Page): string[] {
  const ids: string[] = [];
  page.on('request', (request) => {
    const id = /"requestId":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
    if (id !== undefined) ids.push(id);
  });
  return ids;
}

/** SM6: nothing of balance, types or preview, in what is seen and in what is read out. */
async function expectSilence(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Credit preview' })).toHaveCount(0);
  const words = await page.evaluate(() => `${document.body.innerText} ${[...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '').join(' ')}`);
  expect(words).not.toMatch(/subscription credit|purchased credit|activity credit|balance:|available|This action requires|to spend/i);
}

test.describe('the Mobile flow, step by step', () => {
  test('[SM1] signing in leads back to the phone version; "+" starts a project at once, and it is in the list', async ({ page, request }) => {
    const { email, password } = await makeScenario(request, 'plenty');
    await page.goto('/mobile');
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, { email, password });
    await expect(page).toHaveURL(/\/mobile$/);
    const plus = page.getByRole('button', { name: 'New project' });
    const { y, height } = await boxOf(plus);
    const screen = page.viewportSize()?.height ?? 0;
    expect(y + height / 2).toBeGreaterThan(screen * 0.75);
    await plus.tap();
    await expect(page).toHaveURL(/\/mobile\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('slider', { name: 'Playhead' })).toBeVisible();
    await page.getByRole('link', { name: 'All projects' }).tap();
    await expect(page).toHaveURL(/\/mobile$/);
    await expect(page.getByRole('list', { name: 'Your projects' }).getByRole('listitem')).toHaveCount(2);
  });

  test('[SM2] [SM6] a tool of the bottom bar, its price on the button: the result arrives and nothing is said of credits', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools', toMobile);
    const editor = new MobileEditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    await editor.configureImage(prompt);
    await expect(editor.generate).toHaveText(/10/);
    await expect(editor.generate).toHaveAccessibleDescription('10 credits');
    await page.getByRole('radio', { name: '2K' }).tap();
    await expect(editor.generate).toHaveText(/20/);
    await page.getByRole('radio', { name: '1K' }).tap();
    await expectSilence(page);
    await editor.generate.tap();
    await expect(editor.sheet).toHaveCount(0);
    await expect(editor.clip(prompt)).toBeVisible();
    await expectSilence(page);
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
    expect((await ledger()).balance).toBe(20);
    await expect(editor.clip(prompt)).not.toHaveAttribute('aria-description', /made/i);
    await expectSilence(page);
  });

  test('[SM2] [SM6] AI Script and Smart Cutout from the bar: price on the button, results in their places, nothing said of credits', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools', toMobile);
    const editor = new MobileEditorPage(page);
    const script = await editor.openSheet('AI Script');
    await script.getByRole('textbox', { name: 'Topic' }).fill('Why the sky is blue');
    await script.getByRole('radio', { name: '15 s' }).tap();
    await expect(editor.generate).toHaveAccessibleDescription('5 credits');
    await editor.generate.tap();
    await expect(page.getByText('The script is on the timeline: 3 scenes')).toBeVisible();
    await expect(editor.sheet).toHaveCount(0);
    await editor.clip('Balloon').tap();
    await (await editor.openSheet('Smart Cutout')).getByRole('button', { name: /^Apply/ }).tap();
    const settled = async () => { const { balance, held } = await ledger(); return [balance, held]; };
    await expect.poll(settled, { timeout: 30_000 }).toEqual([20, 0]);
    await expectSilence(page);
  });

  for (const [card, waits] of [['Card that succeeds', false], ['Card that is confirmed late', true]] as const) {
    test(`[SM7] [H2] [I1] too few: ${card} in the purchase sheet, and one tap asks the same again`, async ({ page, scenario }) => {
      const { ledger, projectId } = await scenario('one-short', toMobile);
      const editor = new MobileEditorPage(page);
      const store = new StorePage(page);
      const ids = requestIds(page);
      await editor.configureImage(prompt);
      await page.getByRole('radio', { name: 'Neon' }).tap();
      await editor.generate.tap();
      await expect(editor.insufficient).toBeVisible();
      await expect(editor.insufficient).toContainText('nothing is ever charged automatically');
      await expectSilence(page);
      await editor.insufficient.getByRole('button', { name: 'Buy Credits' }).tap();
      await expectSilence(page);
      await editor.purchase.getByRole('button', { name: 'Buy 100 credits' }).tap();
      await page.getByRole('radio', { name: card }).check();
      await store.pay.tap();
      if (waits) await expect(store.confirming).toBeVisible();
      await expect(editor.purchase).toBeHidden({ timeout: 30_000 });
      await expect(editor.insufficient).toBeHidden();
      await expect(page).toHaveURL(new RegExp(`/mobile/${projectId}$`));
      expect(await ledger()).toMatchObject({ balance: 109, held: 0 });

      // Nothing is typed or chosen again.
      await expect(editor.prompt).toHaveValue(prompt);
      await expect(page.getByRole('radio', { name: 'Neon' })).toBeChecked();
      await editor.generate.tap();
      await expect(editor.clip(prompt)).toBeVisible();
      await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
      expect((await ledger()).balance).toBe(99);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    });
  }

  test('[SM7] a checkout that is left and a card that is declined charge nothing; the bank is asked in place; a plan is bought too', async ({ page, scenario }) => {
    const { ledger } = await scenario('empty', toMobile);
    const editor = new MobileEditorPage(page);
    const store = new StorePage(page);
    await editor.configureImage(prompt);
    await editor.generate.tap();
    await editor.insufficient.getByRole('button', { name: 'Buy Credits' }).tap();
    await editor.purchase.getByRole('button', { name: 'Buy 500 credits' }).tap();
    await page.getByRole('radio', { name: 'Checkout that is abandoned' }).check();
    await store.pay.tap();
    await editor.purchase.getByRole('button', { name: 'Subscribe to Pro monthly' }).tap();
    await page.getByRole('radio', { name: 'Card that is declined' }).check();
    await store.pay.tap();
    await expect(store.declined).toBeVisible();
    expect((await ledger()).balance).toBe(0);
    await page.getByRole('radio', { name: 'Card with a challenge' }).check();
    await store.pay.tap();
    await store.bank.getByRole('button', { name: 'Approve' }).tap();
    await expect(editor.purchase).toBeHidden();
    expect(grantsIn(await ledger())).toEqual([{ type: 'subscription', amount: 1_000 }]);
    await expect(editor.generate).toBeFocused();
    await editor.generate.tap();
    await expect(editor.clip(prompt)).toBeVisible();
  });

  test('[SM7] "Learn More" is read beside the editor, which stays as it is', async ({ page, scenario, context }) => {
    await scenario('empty', toMobile);
    const editor = new MobileEditorPage(page);
    await editor.configureImage(prompt);
    await editor.generate.tap();
    const opening = context.waitForEvent('page');
    await editor.insufficient.getByRole('link', { name: 'Learn More' }).tap();
    const help = await opening;
    await expect(help).toHaveURL(/\/help\/credits$/);
    await expect(help.getByRole('heading', { level: 1 })).toBeVisible();
    await editor.insufficient.getByRole('button', { name: 'Not now' }).tap();
    await expect(editor.prompt).toHaveValue(prompt);
  });
});

test.describe('hands', () => {
  test.beforeEach(async ({ page, scenario }) => {
    await scenario('plenty', toMobile);
    await expect(new MobileEditorPage(page).clipAt('Balloon', '0:00.0', '0:05.0')).toBeVisible();
  });

  test('[SM3] two fingers zoom to the place between them', async ({ page }) => {
    const clip = new MobileEditorPage(page).clip('Balloon');
    const { x, y, width, height } = await boxOf(clip);
    const fingers = await Fingers.of(page);
    const apart = (px: number) => [-1, 1].map((side) => ({ x: x + 150 + side * px, y: y + height / 2 }));
    await fingers.put(...apart(90));
    for (const px of [80, 65, 45]) await fingers.move(...apart(px));
    await fingers.lift();
    await expect.poll(async () => (await boxOf(clip)).width).toBeLessThan(width * 0.6);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  });

  test('[SM3] handles of a selected clip are as large as a fingertip, also of a short one, and trim it', async ({ page }) => {
    const editor = new MobileEditorPage(page);
    await editor.tool('Show the whole project');
    await editor.selectClip(editor.clip('Balloon'));
    const handles = page.locator('[data-clip-id]').filter({ has: editor.clip('Balloon') }).locator('[data-part="start"], [data-part="end"]');
    for (const handle of await handles.all()) {
      const box = await boxOf(handle);
      expect(box.width).toBeGreaterThanOrEqual(44);
      expect(box.height).toBeGreaterThanOrEqual(44);
    }
    const end = await boxOf(handles.last());
    const from = { x: end.x + end.width / 2, y: end.y + end.height / 2 };
    await (await Fingers.of(page)).drag(from, { x: from.x - (await boxOf(editor.clip('Balloon'))).width * 0.4, y: from.y });
    await expect(editor.clipAt('Balloon', '0:00.0', '0:05.0')).toHaveCount(0);
    await expect(editor.clip('Balloon')).toHaveAttribute('aria-label', /0:00\.0 to 0:0[234]\.\d$/);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(editor.clipAt('Balloon', '0:00.0', '0:05.0')).toBeVisible();
  });

  test('[SM3] a finger that rests longer opens the menu of the clip, which leads to the sheet of its settings', async ({ page }) => {
    const editor = new MobileEditorPage(page);
    const { x, y, height } = await boxOf(editor.clip('Balloon'));
    const fingers = await Fingers.of(page);
    await fingers.put({ x: x + 120, y: y + height / 2 });
    await expect(editor.menu).toBeVisible();
    await fingers.lift();
    await editor.menu.getByRole('menuitem', { name: 'Properties' }).tap();
    await expect(page.getByRole('dialog', { name: 'All settings' })).toBeVisible();
  });

  test('[SM2] sheets: one section each, the picture stays in sight, they drag away and close with Escape', async ({ page }) => {
    const editor = new MobileEditorPage(page);
    await editor.selectClip(editor.clip('Balloon'));
    const filters = await editor.openSheet('Filters');
    const picture = await boxOf(editor.page.locator('canvas[aria-label="Preview"]'));
    await expect.poll(async () => (await boxOf(filters)).y).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
    await filters.getByRole('spinbutton', { name: 'Brightness' }).fill('40');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-sheet]')).toBeVisible();
    const sheet = await boxOf(filters);
    await (await Fingers.of(page)).drag({ x: sheet.x + 60, y: sheet.y + 8 }, { x: sheet.x + 60, y: sheet.y + 160 });
    await expect(editor.sheet).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await editor.openSheet('Transform');
    await page.keyboard.press('Escape');
    await expect(editor.sheet).toHaveCount(0);
    await editor.tool('Delete');
    await expect(editor.clip('Balloon')).toHaveCount(0);
    await expect(editor.tools.getByRole('button', { name: 'Media', exact: true })).toBeVisible();
  });

  test('[SM2] what a sheet adds is on the timeline, and the sheet is gone', async ({ page }) => {
    const editor = new MobileEditorPage(page);
    const sheet = await editor.openSheet('Text');
    await sheet.getByRole('button', { name: 'Heading', exact: true }).tap();
    await expect(editor.sheet).toHaveCount(0);
    await expect(editor.clip('Heading')).toHaveAttribute('aria-pressed', 'true');
  });

  test('[SM3] what is touched at the edges of the editor is at least 44 px', async ({ page }) => {
    const editor = new MobileEditorPage(page);
    const bars = [editor.tools, page.getByRole('toolbar', { name: 'Playback' }), page.getByRole('banner')];
    for (const bar of bars) {
      for (const control of await bar.getByRole('button').or(bar.getByRole('link')).all()) {
        const box = await boxOf(control);
        expect.soft(Math.min(box.width, box.height), await control.getAttribute('aria-label') ?? '').toBeGreaterThanOrEqual(44);
      }
    }
  });

  test('[SM4] what is picked from the gallery goes on where the film ends', async ({ page }) => {
    const editor = new MobileEditorPage(page);
    const sheet = await editor.openSheet('Media');
    const choosing = page.waitForEvent('filechooser');
    await sheet.getByRole('button', { name: 'Gallery', exact: true }).tap();
    await (await choosing).setFiles([pngFile('Beach.png', { widthPx: 64, heightPx: 36, colour: [208, 32, 40] })]);
    await expect(editor.clipAt('Beach.png', '0:11.0', '0:16.0')).toBeVisible();
    await expect(editor.sheet).toHaveCount(0);
  });

  test('[SM4] camera and gallery: photos one by one, files many at once', async ({ page }) => {
    const editor = new MobileEditorPage(page);
    const sheet = await editor.openSheet('Media');
    for (const [name, isMultiple] of [['Gallery', true], ['Take a photo', false], ['Record a video', false]] as const) {
      const choosing = page.waitForEvent('filechooser');
      await sheet.getByRole('button', { name, exact: true }).tap();
      expect((await choosing).isMultiple()).toBe(isMultiple);
    }
    expect(await page.locator('input[type="file"][capture="environment"]').count()).toBe(2);
  });
});

test('[SM8] what is exported goes to the sheet of apps that the phone has, under its name and with its type', async ({ page, scenario }) => {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    navigator.canShare = (data) => (data?.files ?? []).every(({ type }) => type.startsWith('image/'));
    navigator.share = (data) => {
      shared.push(...(data?.files ?? []).map(({ name, type, size }) => `${name} ${type} ${size > 1_000}`));
      return Promise.resolve();
    };
  });
  await scenario('plenty', toMobile);
  await expect(new MobileEditorPage(page).clips).toHaveCount(2);
  await page.getByRole('button', { name: 'Export', exact: true }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'PNG', exact: true }).tap();
  await dialog.getByRole('button', { name: 'Start export' }).tap();
  await dialog.getByRole('button', { name: 'Share', exact: true }).tap({ timeout: 60_000 });
  await expect.poll(() => page.evaluate(() => (window as unknown as { readonly shared: readonly string[] }).shared)).toEqual(['Above the lake.png image/png true']);
});

test.describe('screens', () => {
  const screens = [[360, 740], [390, 844], [430, 932], [844, 390], [768, 1024]] as const;

  test('[SM5] upright, on its side and on a tablet: nothing scrolls sideways, and picture, timeline and tools are in sight', async ({ page, scenario }) => {
    await scenario('plenty', toMobile);
    const editor = new MobileEditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    for (const [width, height] of screens) {
      await page.setViewportSize({ width, height });
      await expect(editor.picture).toBeInViewport({ ratio: 0.9 });
      await expect(editor.tools).toBeInViewport({ ratio: 1 });
      await expect(editor.playhead).toBeInViewport();
      expect(await page.evaluate(() => [document.documentElement.scrollWidth <= window.innerWidth, document.documentElement.scrollHeight <= window.innerHeight])).toEqual([true, true]);
    }
    await page.setViewportSize({ width: 844, height: 390 });
    const [picture, tools] = [await boxOf(editor.picture), await boxOf(editor.tools)];
    expect(picture.x + picture.width).toBeLessThanOrEqual(tools.x);
  });

  test('[SM5] a keyboard that takes half of the screen hides neither the field nor the button', async ({ page, scenario }) => {
    await scenario('plenty', toMobile);
    const editor = new MobileEditorPage(page);
    await editor.configureImage(prompt);
    await page.setViewportSize({ width: 390, height: 430 });
    await editor.prompt.focus();
    await expect(editor.prompt).toBeInViewport({ ratio: 0.5 });
    await expect(editor.generate).toBeInViewport({ ratio: 1 });
    expect(await page.locator('meta[name="viewport"]').getAttribute('content')).toMatch(/viewport-fit=cover.*interactive-widget=resizes-content|interactive-widget=resizes-content.*viewport-fit=cover/);
  });

  test('both pages and the sheets have no findings of accessibility', async ({ page, scenario }) => {
    const { projectId } = await scenario('one-short', () => '/mobile');
    await expect(page.getByRole('list', { name: 'Your projects' })).toBeVisible();
    await expectNoFindings(page, 'projects');
    await page.goto(`/mobile/${projectId}`);
    const editor = new MobileEditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    await expectNoFindings(page, 'editor');
    await editor.configureImage(prompt);
    await expectNoFindings(page, 'tool sheet');
    await editor.generate.tap();
    await editor.insufficient.getByRole('button', { name: 'Buy Credits' }).tap();
    await expect(editor.purchase).toBeVisible();
    await expectNoFindings(page, 'purchase sheet');
  });
});

test.describe('which version', () => {
  test('[SM9] a phone that opens /projects is led to /mobile and may stay; the choice is kept and can be taken back', async ({ page, scenario }) => {
    await scenario('plenty', () => '/projects');
    await expect(page).toHaveURL(/\/mobile$/);
    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('menuitem', { name: 'Use the Web version' }).tap();
    await expect(page).toHaveURL(/\/projects$/);
    await page.goto('/projects');
    await expect(page).toHaveURL(/\/projects$/);
    await page.getByRole('link', { name: 'Open the phone version' }).tap();
    await expect(page).toHaveURL(/\/mobile$/);
    await page.goto('/projects');
    await expect(page).toHaveURL(/\/mobile$/);
  });

  test('[SM9] whoever signs in on a phone stands on the phone version', async ({ page, request }) => {
    const { email, password } = await makeScenario(request, 'plenty');
    await page.goto('/sign-in');
    await signIn(page, { email, password });
    await expect(page).toHaveURL(/\/mobile$/);
    await expect(page.getByRole('list', { name: 'Your projects' })).toBeVisible();
  });

  test('[SM1] a project is renamed, duplicated and deleted from its menu, which a finger that rests opens too', async ({ page, scenario }) => {
    await scenario('plenty', () => '/mobile');
    const list = page.getByRole('list', { name: 'Your projects' });
    const link = list.getByRole('link');
    await expect(link).toHaveCount(1);
    const name = await link.innerText();
    const { x, y, width, height } = await boxOf(link);
    const fingers = await Fingers.of(page);
    await fingers.put({ x: x + width / 2, y: y + height / 2 });
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    await fingers.lift();
    await expect(page).toHaveURL(/\/mobile$/);
    await page.getByRole('menuitem', { name: 'Duplicate' }).tap();
    await expect(link).toHaveCount(2);
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).first().tap();
    await page.getByRole('menuitem', { name: 'Rename' }).tap();
    await page.getByRole('textbox', { name: `New name for ${name}`, exact: true }).fill('Two boats');
    await page.keyboard.press('Enter');
    await expect(list.getByRole('link', { name: 'Two boats', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Actions for Two boats', exact: true }).tap();
    await page.getByRole('menuitem', { name: 'Delete' }).tap();
    await expect(list.getByRole('link', { name: 'Two boats', exact: true })).toHaveCount(0);
  });

  test('it can be put on the home screen: its manifest is linked from its pages alone', async ({ page, scenario, request }) => {
    await scenario('plenty', () => '/mobile');
    const href = await page.locator('link[rel="manifest"]').getAttribute('href');
    const answer = await request.get(href ?? '');
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    expect(await answer.json()).toMatchObject({ scope: '/mobile', start_url: '/mobile', display: 'standalone', orientation: 'any' });
    await page.goto('/credits');
    await expect(page.locator('link[rel="manifest"]')).toHaveCount(0);
  });
});
