import type { Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { pngFile } from '../fixtures/media-files';
import { makeScenario, type Scenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { DesktopWindow } from '../pages/desktop-window';
import { signIn } from '../pages/sign-in-page';

// An application's window on a middling screen.
test.use({ viewport: { width: 1280, height: 800 } });

const prompt = 'A lighthouse on a cliff at sunset';
const inWindow = ({ projectId }: Scenario) => `/desktop/${projectId}`;

/** Q1: the price that the browser confirms is lower than the one that the server knows, as if it had risen in between. */
async function letPriceRise(page: Page): Promise<void> {
  let lowered = false;
  await page.route(/\/desktop\//, async (route) => {
    const body = route.request().postData();
    if (lowered || route.request().method() !== 'POST' || body === null || !body.includes('confirmedPrice')) return route.fallback();
    lowered = true;
    return route.fallback({ postData: body.replace('"confirmedPrice":10', '"confirmedPrice":9') });
  });
}

test.describe('the Desktop flow, step by step', () => {
  test('[SA2] steps 1 and 2: signing in leads to the application, which makes and opens projects in its window', async ({ page, request }) => {
    const { email, password } = await makeScenario(request, 'plenty');
    await page.goto('/desktop');
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, { email, password });
    await expect(page).toHaveURL(/\/desktop$/);
    await page.getByRole('link', { name: 'Above the lake' }).click();
    await expect(page).toHaveURL(/\/desktop\/[0-9a-f-]{36}$/);
    const app = new DesktopWindow(page);
    await expect(app.clips).toHaveCount(2);
    await app.openMenu('File');
    await app.menuItem('Projects').click();
    await expect(page).toHaveURL(/\/desktop$/);
    await page.getByRole('button', { name: 'New project' }).click();
    await expect(page).toHaveURL(/\/desktop\/[0-9a-f-]{36}$/);
    await expect(app.playhead).toBeVisible();
  });

  test('[SD5] [SD6] steps 3 to 5: AI Generate, the question, Confirm; it runs without a word about credits', async ({ page, scenario }) => {
    const { ledger } = await scenario('mixed-pools', inWindow);
    const app = new DesktopWindow(page);
    await expect(page.locator('body')).not.toContainText(/\bcredits?\b|subscription|purchased|\bactivity\b/i);
    await app.askFor(prompt);
    await expect(app.question.getByText('This will use 10 credits. Continue?', { exact: true })).toHaveCount(1);
    await expect(page.getByText('This will use 10 credits. Continue?')).toHaveCount(1);
    await expect(app.question).toContainText('Your available balance: 30 credits.');
    await expect(page.locator('body')).not.toContainText(/subscription|purchased|\bactivity\b/i);
    expect(await ledger()).toMatchObject({ balance: 30, held: 0 });

    await app.confirm.click();
    await expect(app.clip(prompt)).toBeVisible();
    await expect(app.settings).toBeHidden();
    await app.waitForResult(prompt);
    await expect(page.locator('body')).not.toContainText(/\bcredits?\b|subscription|purchased|\bactivity\b/i);
    await expect(page.getByRole('img', { name: /credits?$/ })).toHaveCount(0);
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
    expect(await ledger()).toMatchObject({ balance: 20, byType: { subscription: 0, purchased: 0, activity: 20 } });
  });

  test('[SD5] Cancel spends nothing and keeps what was typed; so does Escape', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    await app.askFor(prompt);
    await app.cancel.click();
    await expect(app.question).toBeHidden();
    await expect(app.prompt).toHaveValue(prompt);
    await app.generate.click();
    await expect(app.confirm).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(app.question).toBeHidden();
    await expect(app.prompt).toHaveValue(prompt);
    expect(await ledger()).toMatchObject({ balance: 750, held: 0 });
  });

  test('[SD5] by keys alone: Control with Enter asks, Enter confirms', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    await app.aiGenerate.focus();
    await page.keyboard.press('Enter');
    await expect(app.prompt).toBeFocused();
    await page.keyboard.press('Control+Enter');
    // Nothing is asked as long as there is nothing to make.
    await expect(app.prompt).toHaveAttribute('aria-invalid', 'true');
    await expect(app.question).toBeHidden();
    await page.keyboard.type(prompt);
    await page.keyboard.press('Control+Enter');
    await expect(app.confirm).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.clip(prompt)).toBeVisible();
    await expect.poll(async () => (await ledger()).balance, { timeout: 30_000 }).toBe(740);
  });

  for (const [name, available] of [['one-short', 9], ['empty', 0]] as const) {
    test(`[SD6] [H2] ${name}: the pop-up leads to the Web store and back, and what was typed stays`, async ({ page, scenario }) => {
      const { ledger, projectId } = await scenario(name, inWindow);
      const app = new DesktopWindow(page);
      await app.askFor(prompt);
      await app.confirm.click();
      await expect(app.shortage).toBeVisible();
      await expect(page.getByText('Not enough credits. Buy credits or upgrade to Pro')).toHaveCount(1);
      await expect(app.shortage).not.toContainText(/\d|subscription|purchased|activity/);
      await expect(app.shortage.getByRole('link')).toHaveCount(1);
      const store = app.shortage.getByRole('link', { name: 'Open the Web store' });
      await expect(store).toHaveAttribute('href', `/store?from=${encodeURIComponent(`/desktop/${projectId}`)}`);
      expect(await ledger()).toMatchObject({ balance: available, held: 0 });
      await page.keyboard.press('Escape');
      await expect(app.prompt).toHaveValue(prompt);
      await page.keyboard.press('Escape');
      await expect(app.clips).toHaveCount(2);
    });
  }

  test('[SD6] [Q1] a price that rose is asked again, with the new price', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    await letPriceRise(page);
    await app.askFor(prompt);
    await app.confirm.click();
    await expect(app.question).toContainText('It was 9 credits when you looked and is 10 now. Nothing was charged.');
    await expect(page.getByText('This will use 10 credits. Continue?', { exact: true })).toHaveCount(1);
    expect(await ledger()).toMatchObject({ balance: 750, held: 0 });
    await app.confirm.click();
    await expect(app.clip(prompt)).toBeVisible();
    await expect.poll(async () => (await ledger()).balance, { timeout: 30_000 }).toBe(740);
  });
});

test('[SA2] the lab opens a scenario on the Desktop', async ({ page }) => {
  await page.goto('/qa');
  await page.getByRole('article', { name: 'Mixed pools' }).getByRole('button', { name: 'Open on Desktop' }).click();
  await expect(page).toHaveURL(/\/desktop\/[0-9a-f-]{36}$/);
  await expect(new DesktopWindow(page).clips).toHaveCount(2);
});

test.describe('the window', () => {
  test('[SD4] a clip’s context menu has AI Tools, by pointer and by keys', async ({ page, scenario }) => {
    await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    await app.clip('Balloon').click({ button: 'right' });
    await app.menuItem('AI Tools').click();
    await app.menuItem('Remove Background').click();
    await expect(app.question).toHaveAccessibleName('This will use 5 credits. Continue?');
    await app.cancel.click();
    await expect(app.question).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await app.clip('Balloon').focus();
    await page.keyboard.press('Shift+F10');
    await expect(app.menuItem('AI Tools')).toBeVisible();
    await expect(app.menuItem('AI Tools')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(app.menuItem('Remove Background')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.question).toBeVisible();
  });

  test('[SD4] [SD5] [SD6] Remove Background: asked, then silently done: the clip stands in its place without its background', async ({ page, scenario }) => {
    const { ledger } = await scenario('activity-only', inWindow);
    const app = new DesktopWindow(page);
    const place = await app.clip('Balloon').getAttribute('aria-label');
    await app.clip('Balloon').click({ button: 'right' });
    await app.menuItem('AI Tools').click();
    await app.menuItem('Remove Background').click();
    await expect(app.question).not.toContainText(/activity|subscription|purchased/i);
    await app.confirm.click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('switch', { name: 'Show the background' })).not.toBeChecked({ timeout: 30_000 });
    await expect(app.clip('Balloon')).toHaveAttribute('aria-label', place ?? '');
    await expect(page.getByText(/\d+ credits?/)).toHaveCount(0);
    const after = await ledger();
    expect([after.balance, after.held]).toEqual([35, 0]);
  });

  test('[SD4] a clip that is neither picture nor video has no background to remove', async ({ page, scenario }) => {
    await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.getByRole('list', { name: 'Text styles' }).getByRole('button', { name: 'Heading', exact: true }).click();
    await app.clip('Heading').click({ button: 'right' });
    await app.menuItem('AI Tools').click();
    await expect(app.menuItem('Remove Background')).toHaveAttribute('aria-disabled', 'true');
  });

  test('[SD4] [TO6] Remove Background of a video asks at once about the frame at the playhead, and its cut-out stands above the video', async ({ page, scenario }) => {
    const { ledger } = await scenario('activity-only', inWindow);
    const app = new DesktopWindow(page);
    await app.seek(6);
    await app.clip('Night train').click({ button: 'right' });
    await app.menuItem('AI Tools').click();
    await app.menuItem('Remove Background').click();
    await expect(app.question).toHaveAccessibleName('This will use 5 credits. Continue?');
    await app.confirm.click();
    await expect(app.clip('Night train at 0:06.0')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(app.clips).toHaveCount(3);
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
  });

  test('[SD1] is no web page: no header, no footer, no balance, and it never scrolls', async ({ page, scenario }) => {
    await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    await expect(app.playhead).toBeVisible();
    await expect(page.getByRole('menubar')).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^Balance/ })).toHaveCount(0);
    for (const size of [{ width: 1280, height: 800 }, { width: 1024, height: 700 }, { width: 390, height: 800 }]) {
      await page.setViewportSize(size);
      const room = await page.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth, document.documentElement.scrollHeight - window.innerHeight]);
      expect(room, `${size.width} × ${size.height}`).toEqual([0, 0]);
      await expect(app.aiGenerate).toBeVisible();
    }
  });

  test('[SD2] the menu bar runs actions, shows their keys and switches off what cannot be done', async ({ page, scenario }) => {
    await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    await app.clip('Balloon').click();
    await app.openMenu('Edit');
    await expect(app.menuItem('Undo')).toHaveAttribute('aria-disabled', 'true');
    await expect(app.menuItem('Duplicate')).toContainText('Ctrl+D');
    await app.menuItem('Duplicate').click();
    await expect(app.clips).toHaveCount(3);
    // By keys: F10, along the bar, down the menu.
    await page.keyboard.press('F10');
    await expect(page.getByRole('menubar').getByRole('menuitem', { name: 'File' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('menubar').getByRole('menuitem', { name: 'Edit' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.menuItem('Undo')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.clips).toHaveCount(2);
    // The focus is back with the editor: its keys work.
    await page.keyboard.press('Control+Shift+z');
    await expect(app.clips).toHaveCount(3);
  });

  test('[SD2] File leads to versions, settings, the export and the key list', async ({ page, scenario }) => {
    await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    for (const [menu, item, dialog] of [['File', 'Version history', /Version/], ['File', 'Project settings', /settings/i], ['File', 'Export video', /Export/], ['Help', 'Keyboard shortcuts', /Keyboard/]] as const) {
      await app.openMenu(menu);
      await app.menuItem(item).click();
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  test('[SD3] panels hide, change sides and keep their width over a reload, for this person alone', async ({ page, scenario, request }) => {
    await scenario('plenty', inWindow);
    const app = new DesktopWindow(page);
    const media = app.panel('Media panel');
    const xOf = async () => (await media.boundingBox())?.x ?? -1;
    await expect(media).toBeVisible();
    expect(await xOf()).toBe(0);

    await page.getByRole('button', { name: 'Options of the media panel' }).click();
    await app.menuItem('Move to the right side').click();
    await expect.poll(xOf).toBeGreaterThan(600);
    await page.getByRole('separator', { name: 'Size of the media panel' }).focus();
    const before = (await media.boundingBox())?.width ?? 0;
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await media.boundingBox())?.width ?? 0).toBeGreaterThan(before);
    const wider = (await media.boundingBox())?.width ?? 0;
    await app.openMenu('View');
    await page.getByRole('menuitemcheckbox', { name: 'Settings panel' }).click();
    await expect(app.panel('Settings panel')).toBeHidden();

    await page.reload();
    await expect.poll(xOf).toBeGreaterThan(600);
    await expect(app.panel('Settings panel')).toBeHidden();
    await app.openMenu('View');
    await page.getByRole('menuitemcheckbox', { name: 'Settings panel' }).click();
    await expect(app.panel('Settings panel')).toBeVisible();
    await expect.poll(async () => Math.abs(((await media.boundingBox())?.width ?? 0) - wider)).toBeLessThan(4);

    const other = await makeScenario(request, 'plenty');
    await other.enter(page, inWindow(other));
    await expect.poll(xOf).toBe(0);
  });

  test('[SD7] can be installed: a manifest with a window of its own, icons, a shortcut and files', async ({ page, scenario, request }) => {
    await scenario('plenty', () => '/desktop');
    const href = await page.locator('link[rel="manifest"]').getAttribute('href');
    const answer = await request.get(href ?? '');
    expect(answer.headers()['content-type']).toMatch(/^application\/manifest\+json/);
    const manifest = (await answer.json()) as { display: string; scope: string; start_url: string; icons: { src: string; sizes: string }[]; shortcuts: unknown[]; file_handlers: unknown[] };
    expect(manifest).toMatchObject({ display: 'standalone', display_override: ['window-controls-overlay'], scope: '/desktop', start_url: '/desktop' });
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
    expect([manifest.shortcuts.length, manifest.file_handlers.length]).toEqual([1, 2]);
    for (const { src } of manifest.icons) expect((await request.get(src)).headers()['content-type']).toBe('image/png');
    // Other pages do not offer it.
    await page.goto('/projects');
    await expect(page.locator('link[rel="manifest"]')).toHaveCount(0);
  });
});

test.describe('the projects window', () => {
  test('[SD7] a picture that is opened with the application waits for a project and is uploaded to it', async ({ page, scenario }) => {
    // As the browser of an installed application does it, once.
    await page.addInitScript((base64) => {
      let files = [new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'Harbour.png', { type: 'image/png' })];
      const launchQueue = {
        setConsumer(consume: (params: { files: { getFile: () => Promise<File> }[] }) => void) {
          consume({ files: files.map((file) => ({ getFile: () => Promise.resolve(file) })) });
          files = [];
        },
      };
      Object.defineProperty(window, 'launchQueue', { value: launchQueue });
    }, pngFile('Harbour.png', { widthPx: 64, heightPx: 36, colour: [20, 120, 200] }).buffer.toString('base64'));
    await scenario('plenty', () => '/desktop');
    await expect(page.getByText('One file waits for a project.')).toBeVisible();
    await page.getByRole('link', { name: 'Above the lake' }).click();
    await expect(new DesktopWindow(page).asset('Harbour')).toBeVisible();
  });

  test('[SD1] renames, duplicates, searches, deletes and takes back', async ({ page, scenario }) => {
    await scenario('plenty', () => '/desktop');
    const list = page.getByRole('list', { name: 'Your projects' });
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await list.getByRole('link').focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^New name for/ }).fill('Lake');
    await page.keyboard.press('Enter');
    await expect(list.getByRole('link', { name: 'Lake', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Actions for Lake' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('searchbox', { name: 'Search projects' }).fill('nowhere');
    await expect(page.getByText('No project has this name')).toBeVisible();
    await page.getByRole('button', { name: 'Show all projects' }).click();
    await page.getByRole('radio', { name: 'As a list' }).click();
    await list.getByRole('link', { name: 'Lake', exact: true }).focus();
    await page.keyboard.press('Delete');
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await page.reload();
    await expect(page.getByRole('radio', { name: 'As a list' })).toBeChecked();
  });
});

test.describe('accessibility of the Desktop surface', () => {
  test.beforeEach(() => test.slow());

  test('the projects, the window, its menu, the settings, the question and the pop-up', async ({ page, scenario }) => {
    const { projectId } = await scenario('one-short', () => '/desktop');
    await expect(page.getByRole('link', { name: 'Above the lake' })).toBeVisible();
    await expectNoFindings(page, 'the projects window');
    await page.goto(`/desktop/${projectId}`);
    const app = new DesktopWindow(page);
    await expect(app.clips).toHaveCount(2);
    await expectNoFindings(page, 'the window');
    await app.openMenu('Clip');
    await expectNoFindings(page, 'a menu', '[role=menu]');
    await page.keyboard.press('Escape');
    await app.askFor(prompt);
    await expect(app.question).toBeVisible();
    await expectNoFindings(page, 'the question');
    await app.confirm.click();
    await expect(app.shortage).toBeVisible();
    await expectNoFindings(page, 'the pop-up');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(page.getByRole('tab', { name: 'Inspector' })).toBeVisible();
    await expectNoFindings(page, 'a narrow window');
  });
});
