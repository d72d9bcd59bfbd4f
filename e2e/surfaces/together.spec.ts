import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { DesktopWindow } from '../pages/desktop-window';
import { EditorPage } from '../pages/editor-page';
import { MobileEditorPage } from '../pages/mobile-editor-page';

const prompt = 'Two owls on a branch';
const phoneScreen = { width: 412, height: 840 };

/** Leaves a mark in the page that a reload would take away. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => (document.body.dataset.stayed = 'yes'));
}

async function expectNoReload(pages: readonly Page[]): Promise<void> {
  for (const page of pages) expect(await page.evaluate(() => document.body.dataset.stayed)).toBe('yes');
}

test('[SA3] what one surface does is seen on the others without a reload: clip, media, balance, log', async ({ page, scenario, context, newVisitor }) => {
  test.slow();
  const account = await scenario('mixed-pools');
  const web = new EditorPage(page);
  const log = new ActivityPage(await context.newPage());
  await log.page.goto('/activity');
  const desktop = new DesktopWindow(await newVisitor());
  await account.enter(desktop.page, `/desktop/${account.projectId}`);
  const phone = new MobileEditorPage(await newVisitor());
  await phone.page.setViewportSize(phoneScreen);
  await account.enter(phone.page, `/mobile/${account.projectId}`);
  const pages = [page, log.page, desktop.page, phone.page];
  for (const { clips } of [web, desktop, phone]) await expect(clips).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Balance: 30 credits' })).toBeVisible();
  for (const each of pages) await mark(each);

  await desktop.askFor(prompt);
  await desktop.confirm.click();
  await desktop.waitForResult(prompt);
  await expect(page.getByRole('link', { name: 'Balance: 20 credits' })).toBeVisible();
  await web.waitForResult(prompt);
  for (const { clips } of [web, phone]) await expect(clips).toHaveCount(3);
  await expect(web.clip(prompt)).toBeVisible();
  await expect(phone.clip(prompt)).toBeVisible();
  await expect(log.status(log.row('Using 6 subscription credits and 4 purchased credits'), 'Used')).toBeVisible();
  await expectNoReload(pages);
});

test('[SA3] [EA5] two surfaces that changed one project apart are asked, and both versions are kept', async ({ page, scenario, context, newVisitor, allowErrors }) => {
  allowErrors(/net::ERR_FAILED|status of 409/);
  const account = await scenario('plenty');
  const web = new EditorPage(page);
  const phone = new MobileEditorPage(await newVisitor());
  let isAway = true;
  await phone.page.route(/\/api\/projects\/[^/]+\/document/, (route) => (isAway && route.request().method() === 'PUT' ? route.abort() : route.fallback()));
  await phone.page.setViewportSize(phoneScreen);
  await account.enter(phone.page, `/mobile/${account.projectId}`);
  for (const { clips } of [web, phone]) await expect(clips).toHaveCount(2);

  await phone.clip('Night train').click();
  await phone.page.keyboard.press('Delete');
  await expect(phone.page.getByRole('button', { name: 'Not saved yet: the server is out of reach' })).toBeVisible();
  await web.clip('Balloon').click();
  await page.keyboard.press('Delete');
  await expect(web.clips).toHaveCount(1);
  await web.expectSaved();
  isAway = false;
  const question = phone.page.getByRole('dialog', { name: 'This project was changed in another place' });
  await expect(question).toBeVisible({ timeout: 20_000 });
  await question.getByRole('button', { name: /^Keep mine as a copy/ }).click();
  await expect(phone.page).not.toHaveURL(new RegExp(account.projectId));
  await expect(phone.page).toHaveURL(/\/mobile\/[0-9a-f-]{36}$/);
  await expect(phone.clip('Balloon')).toBeVisible();
  await expect(phone.clips).toHaveCount(1);
  await expect(web.clip('Night train')).toBeVisible();
  await expect(web.clips).toHaveCount(1);
  // Both are among the person's projects, on every surface.
  const list = await context.newPage();
  await list.goto('/projects');
  await expect(list.getByRole('link', { name: /^Above the lake/ })).toHaveCount(2);
});
