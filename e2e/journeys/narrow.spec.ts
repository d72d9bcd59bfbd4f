import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

// The Web version, which a phone has to choose: it would be led to the Mobile surface.
test.beforeEach(({ context, baseURL }) => context.addCookies([{ name: 'tallycut.version', value: 'web', url: baseURL ?? '' }]));

/** From the narrowest phone that is promised to a usual one. */
const widths = [360, 390] as const;

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    const tooWide = await page.evaluate(() =>
      document.documentElement.scrollWidth <= window.innerWidth
        ? []
        : [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1).map((element) => element.outerHTML.slice(0, 120)),
    );
    expect.soft(tooWide, `${page.url()} at ${width} px`).toEqual([]);
  }
}

test('open pages fit a phone', async ({ page, allowErrors }) => {
  allowErrors(/404/);
  for (const path of ['/', '/sign-in', '/sign-up', '/help/credits', '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});

test('signed-in pages fit a phone, with something on them', async ({ page, scenario }) => {
  await scenario('plenty', () => '/projects');
  for (const path of ['/projects', '/credits', '/activity', '/store', '/settings', '/qa']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  await page.goto('/store');
  await page.getByRole('button', { name: 'Buy 100 credits' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Test checkout' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('the editor fits a phone, and an image is generated on it', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty');
  const editor = new EditorPage(page);
  const parts = page.getByRole('tablist', { name: 'Parts of the editor' });
  await expect(editor.clips).toHaveCount(2);
  await expectNoSidewaysScroll(page);
  for (const part of ['Media', 'Inspector', 'Timeline']) {
    await parts.getByRole('tab', { name: part }).tap();
    await expect(parts.getByRole('tab', { name: part })).toHaveAttribute('aria-selected', 'true');
    await expectNoSidewaysScroll(page);
  }
  await parts.getByRole('tab', { name: 'Media' }).tap();
  await page.getByRole('button', { name: 'AI Generate Image' }).tap();
  await editor.prompt.fill('A snail on a leaf');
  await expectNoSidewaysScroll(page);
  await expect(editor.creditPreview).toBeInViewport();
  await editor.generate.tap();
  await expect.poll(async () => (await ledger()).balance).toBe(740);
  await parts.getByRole('tab', { name: 'Timeline' }).tap();
  await expect(editor.clip('A snail on a leaf')).toBeVisible();
  await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
});

test('the filters of the log wait behind a button', async ({ page, scenario }) => {
  await scenario('mixed-pools', () => '/activity');
  await expect(page.getByRole('combobox', { name: 'Credit type' })).toBeHidden();
  await page.getByRole('button', { name: 'Filters' }).tap();
  await page.getByRole('combobox', { name: 'Credit type' }).tap();
  await page.getByRole('option', { name: 'Purchased' }).tap();
  await expect(page).toHaveURL(/type=purchased/);
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
