import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const kept = 'Not saved yet: the server is out of reach';

/** What the server has of the project now. */
async function stored({ request }: BrowserContext, projectId: string): Promise<{ revision: number; clips: string[] }> {
  const answer = await request.get(`/api/projects/${projectId}/document`);
  const { revision, document } = (await answer.json()) as { revision: number; document: { clips: Record<string, { name: string }> } };
  return { revision, clips: Object.values(document.clips).map(({ name }) => name).sort() };
}

async function remove(editor: EditorPage, clip: string): Promise<void> {
  await editor.clip(clip).click();
  await editor.page.keyboard.press('Delete');
  await expect(editor.clip(clip)).toHaveCount(0);
}

test('[EA1] a change is saved by itself, and it is said while it is going on and when it is done', async ({ page, scenario, context }) => {
  const { projectId } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.expectSaved();
  await remove(editor, 'Balloon');
  await expect(page.getByText('Saving', { exact: true })).toBeVisible();
  await editor.expectSaved();
  expect((await stored(context, projectId)).clips).toEqual(['Night train']);
});

test('[EA3] [EA8] [EA9] without a server the work is kept, even when the tab crashes, and saved when it is back', async ({ page, scenario, context, allowErrors }) => {
  allowErrors(/net::ERR_FAILED/);
  const { projectId } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.expectSaved();
  let isAway = true;
  await context.route(/\/api\/projects\/[^/]+\/document/, (route) => (isAway && route.request().method() === 'PUT' ? route.abort() : route.fallback()));
  await remove(editor, 'Balloon');
  await page.getByRole('button', { name: kept }).click();
  await expect(page.getByText('Kept on this device. It is saved as soon as the server is back.')).toBeVisible();
  expect((await stored(context, projectId)).clips).toEqual(['Balloon', 'Night train']);

  // A tab that is left in peace sends what is unsaved as it goes; one that crashes does not.
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const next = new EditorPage(await context.newPage());
  await next.page.goto(`/editor/${projectId}`);
  await expect(next.page.getByText('Work that was not saved when you left is back.')).toBeVisible();
  await expect(next.clip('Night train')).toBeVisible();
  await expect(next.clip('Balloon')).toHaveCount(0);
  expect((await stored(context, projectId)).clips).toEqual(['Balloon', 'Night train']);

  isAway = false;
  await next.expectSaved();
  expect((await stored(context, projectId)).clips).toEqual(['Night train']);
});

test('[EA7] what was changed a moment before leaving is there afterwards', async ({ page, scenario, context, allowErrors }) => {
  // The parting save may arrive before the next page's first one, which then is refused and understood; the browser notes the refusal.
  allowErrors(/status of 409/);
  const { projectId } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.expectSaved();
  await remove(editor, 'Balloon');
  await page.reload();
  await expect(editor.clip('Night train')).toBeVisible();
  await expect(editor.clip('Balloon')).toHaveCount(0);
  await editor.expectSaved();
  await expect.poll(async () => (await stored(context, projectId)).clips).toEqual(['Night train']);
  // The page knows that it is this version that it goes on from: another change meets no conflict.
  await remove(editor, 'Night train');
  await expect.poll(async () => (await stored(context, projectId)).clips).toEqual([]);
  await editor.expectSaved();
});

test('[EA3] "Try now" saves at once', async ({ page, scenario, context, allowErrors }) => {
  allowErrors(/status of 503/);
  const { projectId } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.expectSaved();
  // The server answers from the press on: a save that the page tries by itself before that fails as well.
  const wasPressed = () => page.evaluate(() => document.body.dataset.pressed === 'yes');
  await page.route(/\/api\/projects\/[^/]+\/document/, async (route) =>
    route.request().method() === 'PUT' && !(await wasPressed()) ? route.fulfill({ status: 503 }) : route.fallback(),
  );
  await remove(editor, 'Balloon');
  await page.getByRole('button', { name: kept }).click();
  const tryNow = page.getByRole('button', { name: 'Try now' });
  await tryNow.evaluate((button) => button.addEventListener('click', () => (document.body.dataset.pressed = 'yes'), { capture: true }));
  await tryNow.click();
  await editor.expectSaved();
  expect((await stored(context, projectId)).clips).toEqual(['Night train']);
});

test('[EA6] a tab in which nothing was changed follows the other one', async ({ page, scenario, context }) => {
  const { projectId } = await scenario('plenty');
  const second = await context.newPage();
  await second.goto(`/editor/${projectId}`);
  const [one, two] = [new EditorPage(page), new EditorPage(second)];
  await expect(two.clips).toHaveCount(2);
  await remove(one, 'Balloon');
  await expect(two.clip('Balloon')).toHaveCount(0);
  await expect(two.clip('Night train')).toBeVisible();
  await two.expectSaved();
  await remove(two, 'Night train');
  await expect(one.clips).toHaveCount(0);
});

test.describe('[EA5] two tabs have changed one project apart', () => {
  /** The first tab has taken the picture off and saved; the second, which could not save meanwhile, has taken the video off and is asked. */
  async function conflict(page: Page, projectId: string): Promise<readonly [EditorPage, EditorPage]> {
    const context = page.context();
    const second = await context.newPage();
    const [one, two] = [new EditorPage(page), new EditorPage(second)];
    let isAway = true;
    await second.route(/\/api\/projects\/[^/]+\/document/, (route) => (isAway && route.request().method() === 'PUT' ? route.abort() : route.fallback()));
    await second.goto(`/editor/${projectId}`);
    await expect(two.clips).toHaveCount(2);
    await remove(two, 'Night train');
    await expect(second.getByRole('button', { name: kept })).toBeVisible();
    await remove(one, 'Balloon');
    await one.expectSaved();
    isAway = false;
    await expect(question(second)).toBeVisible({ timeout: 20_000 });
    expect((await stored(context, projectId)).clips).toEqual(['Night train']);
    return [one, two];
  }

  const question = (page: Page) => page.getByRole('dialog', { name: 'This project was changed in another place' });

  test.beforeEach(({ allowErrors }) => allowErrors(/net::ERR_FAILED|status of 409/));

  test('keep mine as a copy: both versions are there, each in a project of its own', async ({ page, scenario, context }) => {
    const { projectId } = await scenario('plenty');
    const [, two] = await conflict(page, projectId);
    await question(two.page).getByRole('button', { name: /^Keep mine as a copy/ }).click();
    await expect(two.page).not.toHaveURL(new RegExp(projectId));
    await expect(two.page).toHaveURL(/\/editor\/[0-9a-f-]{36}$/);
    const copyId = new URL(two.page.url()).pathname.split('/').at(-1) ?? '';
    await expect(two.clip('Balloon')).toBeVisible();
    await expect(two.clips).toHaveCount(1);
    expect((await stored(context, copyId)).clips).toEqual(['Balloon']);
    expect((await stored(context, projectId)).clips).toEqual(['Night train']);
  });

  test('overwrite with mine: the other tab follows', async ({ page, scenario, context }) => {
    const { projectId } = await scenario('plenty');
    const [one, two] = await conflict(page, projectId);
    await question(two.page).getByRole('button', { name: /^Overwrite with mine/ }).click();
    await two.expectSaved();
    expect((await stored(context, projectId)).clips).toEqual(['Balloon']);
    await expect(one.clip('Balloon')).toBeVisible();
    await expect(one.clip('Night train')).toHaveCount(0);
  });

  test('take the other version: mine goes, and nothing asks again', async ({ page, scenario, context }) => {
    const { projectId } = await scenario('plenty');
    const [, two] = await conflict(page, projectId);
    await question(two.page).getByRole('button', { name: /^Take the other version/ }).click();
    await expect(two.clip('Night train')).toBeVisible();
    await expect(two.clip('Balloon')).toHaveCount(0);
    await two.expectSaved();
    await two.page.reload();
    await expect(two.clips).toHaveCount(1);
    await expect(question(two.page)).toHaveCount(0);
    expect((await stored(context, projectId)).clips).toEqual(['Night train']);
  });

  test('decide later: nothing is sent and nothing lost, over a reload too', async ({ page, scenario, context }) => {
    const { projectId } = await scenario('plenty');
    const [, two] = await conflict(page, projectId);
    await question(two.page).getByRole('button', { name: 'Decide later' }).click();
    await expect(question(two.page)).toHaveCount(0);
    await expect(two.clip('Balloon')).toBeVisible();
    await two.page.reload();
    await question(two.page).getByRole('button', { name: 'Decide later' }).click();
    await expect(two.clip('Balloon')).toBeVisible();
    await expect(two.clips).toHaveCount(1);
    expect((await stored(context, projectId)).clips).toEqual(['Night train']);
    await two.page.getByRole('button', { name: 'Changed elsewhere' }).click();
    await question(two.page).getByRole('button', { name: /^Overwrite with mine/ }).click();
    await two.expectSaved();
    expect((await stored(context, projectId)).clips).toEqual(['Balloon']);
  });
});
