import { devices, type BrowserContext, type Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { makeScenario, type Scenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { DesktopWindow } from '../pages/desktop-window';
import { Device } from '../pages/device';
import { MobileEditorPage } from '../pages/mobile-editor-page';

// Workers are blocked in all other journeys: there a page has to come from the server.
test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'allow' });

const inWindow = ({ projectId }: Scenario) => `/desktop/${projectId}`;
const offlineSentence = 'You are offline. Changes are kept on this device and saved when the connection is back.';
/** What a browser and the framework write while the network is gone. */
const withoutNetwork = /net::ERR_|Failed to fetch|network error response|NetworkError/;

async function storedClips({ request }: BrowserContext, projectId: string): Promise<string[]> {
  const { document } = (await (await request.get(`/api/projects/${projectId}/document`)).json()) as { document: { clips: Record<string, { name: string }> } };
  return Object.values(document.clips).map(({ name }) => name).sort();
}

async function expectNobody(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/Above the lake|Balloon|Night train|@/);
}

test('[SD7] [SO1] [SO4] [SO6] without a connection the application opens with what it has, edits go on, and are saved when it is back', async ({ page, scenario, context, allowErrors }) => {
  test.slow();
  allowErrors(withoutNetwork);
  // What a page sends as it goes passes the network that is only said to be gone: the next page is told of it, and finds its own document there (EA4).
  allowErrors(/409 \(Conflict\).*\/document/);
  const account = await scenario('plenty');
  const app = new DesktopWindow(page);
  await expect(app.clips).toHaveCount(2);
  // [SO7] The Web has no worker.
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto(inWindow(account));
  await expect(app.clips).toHaveCount(2);
  const device = new Device(page);
  await device.waitUntilKept(account, 2);

  await context.setOffline(true);
  await page.reload();
  await expect(app.clips).toHaveCount(2);
  await expect(page.getByText(offlineSentence)).toBeVisible();
  await expect(page.getByText(/not on this device/)).toHaveCount(0);
  await expectNoFindings(page, 'the application without a connection');
  // What is paid for says that the connection is missing, and spends nothing.
  await app.askFor('A lighthouse on a cliff at sunset');
  await app.confirm.click();
  await expect(page.getByText('The server cannot be reached. Check your connection and try again.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await app.clip('Balloon').click();
  await page.keyboard.press('Delete');
  await expect(app.clips).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Not saved yet: the server is out of reach' })).toBeVisible();

  // It is still so after a reload, and by way of the list.
  await page.reload();
  await expect(app.clips).toHaveCount(1);
  await page.goto('/desktop');
  await expect(page.getByRole('list', { name: 'Your projects' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: 'Above the lake' }).click();
  await expect(app.clip('Night train')).toBeVisible();
  await expect(app.clips).toHaveCount(1);

  await context.setOffline(false);
  await app.expectSaved();
  await expect(page.getByText(offlineSentence)).toHaveCount(0, { timeout: 30_000 });
  expect(await storedClips(context, account.projectId)).toEqual(['Night train']);
  expect((await account.ledger()).balance).toBe(750);
  // [SO3] Neither answers of the API nor pages are in any cache, but the shell and media.
  const cached = await device.cached();
  expect(cached.filter((path) => !/^\/(_next\/static|fonts|icons|styles|api\/media)\//.test(path))).toEqual(['/desktop/offline']);
});

/** The connection comes back while nothing of ours is open: a page that stands without one opens itself anew then, on top of where a test leads it. */
async function reconnectElsewhere(page: Page, context: BrowserContext): Promise<void> {
  await page.goto('about:blank');
  await context.setOffline(false);
}

test('[SO2] who has signed out leaves nothing on the device, and who comes next sees nothing of it', async ({ page, scenario, request, context, allowErrors }) => {
  test.slow();
  allowErrors(withoutNetwork);
  const first = await scenario('plenty', inWindow);
  const app = new DesktopWindow(page);
  const device = new Device(page);
  await expect(app.clips).toHaveCount(2);
  await device.waitUntilKept(first, 2);
  await app.openMenu('File');
  await app.menuItem('Sign out').click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect.poll(() => device.kept()).toBe(0);
  expect(await device.mediaCount()).toBe(0);
  await context.setOffline(true);
  await expectNobody(page, '/desktop');
  await expectNobody(page, inWindow(first));

  // Somebody takes the session over without signing out: what is kept is the first one's, and is not shown.
  await reconnectElsewhere(page, context);
  await first.enter(page, inWindow(first));
  await expect(app.clips).toHaveCount(2);
  await device.waitUntilKept(first, 2);
  const second = await makeScenario(request, 'plenty');
  await second.enter(page, '/projects');
  await expect(page.getByRole('link', { name: 'Above the lake' })).toBeVisible();
  await context.setOffline(true);
  await expectNobody(page, '/desktop');
  await expectNobody(page, inWindow(first));

  // On their own surface the device becomes theirs.
  await reconnectElsewhere(page, context);
  await page.goto(inWindow(second));
  await expect(app.clips).toHaveCount(2);
  await device.waitUntilKept(second, 2);
  await context.setOffline(true);
  await page.reload();
  await expect(app.clips).toHaveCount(2);
  await page.goto(inWindow(first));
  await expect(page.getByRole('heading', { name: 'This project is not on this device' })).toBeVisible();
  await expectNoFindings(page, 'a project that is not on the device');
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use({ ...phone });

  test('[SM10] [SO1] [SO6] the installed application opens without a connection and goes on', async ({ page, scenario, context, allowErrors }) => {
    allowErrors(withoutNetwork);
    const account = await scenario('plenty', (made) => `/mobile/${made.projectId}`);
    const editor = new MobileEditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    await new Device(page).waitUntilKept(account, 2);
    await context.setOffline(true);
    await page.goto('/mobile');
    await page.getByRole('link', { name: 'Above the lake' }).tap();
    await expect(editor.clips).toHaveCount(2);
    await expect(page.getByText(offlineSentence)).toBeVisible();
    await expectNoFindings(page, 'the phone without a connection');
    await editor.selectClip(editor.clip('Balloon'));
    await editor.tool('Delete');
    await expect(editor.clips).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Not saved yet: the server is out of reach' })).toBeVisible();
    await context.setOffline(false);
    await expect.poll(() => storedClips(context, account.projectId), { timeout: 30_000 }).toEqual(['Night train']);
  });
});
