import type { Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';
import { StorePage } from '../pages/store-page';

const openPages = ['/', '/sign-in', '/sign-up', '/help/credits', '/nowhere'];
const signedInPages = ['/projects', '/credits', '/activity', '/store', '/settings', '/qa'];

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test.describe('accessibility, light and dark', () => {
  // Each page is looked at twice.
  test.beforeEach(() => test.slow());

  test('open pages', async ({ page, allowErrors }) => {
    allowErrors(/404/);
    for (const path of openPages) {
      await visit(page, path);
      await expectNoFindings(page, path);
    }
  });

  test('signed-in pages', async ({ page, scenario }) => {
    await scenario('plenty', () => '/projects');
    for (const path of signedInPages) {
      await visit(page, path);
      await expectNoFindings(page, path);
    }
  });

  test('the checkout: its cards, a declined one, the bank’s question, waiting, paid', async ({ page, scenario }) => {
    await scenario('plenty', () => '/store');
    const store = new StorePage(page);
    await store.choose('Buy 100 credits');
    await expectNoFindings(page, 'the checkout');
    await store.payWith('Card that is declined');
    await expect(store.declined).toBeVisible();
    await expect(store.pay).not.toHaveAttribute('aria-busy');
    await expectNoFindings(page, 'a declined card');
    await store.payWith('Card with a challenge');
    await expect(store.bank).toBeVisible();
    await expectNoFindings(page, 'the bank’s question');
    await page.reload();
    await store.payWith('Card that is confirmed late');
    await expect(store.confirming).toBeVisible();
    await expectNoFindings(page, 'a payment that is being confirmed');
    await expect(store.paid('100')).toBeVisible({ timeout: 30_000 });
    await expectNoFindings(page, 'a paid checkout');
  });

  test('plans: what runs, what is asked before it changes, what is due', async ({ page, scenario }) => {
    const { advance } = await scenario('mixed-pools', () => '/store');
    const store = new StorePage(page);
    await store.subscribe('Pro monthly', 'Card that fails later');
    await expectNoFindings(page, 'a plan that runs');
    await store.button('Cancel plan').click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectNoFindings(page, 'the question before a plan is cancelled', '[role="alertdialog"]');
    await page.keyboard.press('Escape');
    await advance('P1M');
    await expect(store.plan('Pro monthly')).toContainText('Payment due');
    await expectNoFindings(page, 'a payment that is due');
    await store.button('Pay now with another card').click();
    await expect(store.pay).toBeVisible();
    await expectNoFindings(page, 'paying what is due', '[role="dialog"]');
    await visit(page, '/credits');
    await expect(page.getByRole('region', { name: 'Warnings' })).toHaveCount(0);
    await expectNoFindings(page, 'the wallet with a plan');
  });

  test('the editor: at rest, with the settings of a tool, with a clip and its menu', async ({ page, scenario }) => {
    await scenario('mixed-pools');
    const editor = new EditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    await expectNoFindings(page, 'the editor');
    await editor.configureImage('A lake');
    await expect(editor.creditPreview).toBeVisible();
    await expectNoFindings(page, 'the settings of a tool');
    await page.getByRole('tab', { name: 'Inspector' }).click();
    await editor.clip('Night train').click();
    await expect(page.getByRole('slider', { name: 'Opacity' })).toBeVisible();
    await expectNoFindings(page, 'the inspector');
    await editor.clip('Night train').click({ button: 'right' });
    await expect(editor.menu).toBeVisible();
    // A menu hides the rest of the page from screen readers while it is open.
    await expectNoFindings(page, 'the menu of a clip', '[role="menu"]');
  });

  test('dialogs', async ({ page, scenario }) => {
    await scenario('empty');
    const editor = new EditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectNoFindings(page, 'Keyboard shortcuts');
    await page.getByRole('button', { name: 'Change keys' }).click();
    await page.getByRole('button', { name: 'Add keys for Duplicate' }).click();
    await page.keyboard.press('s');
    await expect(page.getByRole('alert')).toContainText('Split at the playhead');
    await expectNoFindings(page, 'changing keys, with a conflict', '[role="dialog"]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Find a command' })).toBeVisible();
    await expectNoFindings(page, 'the command palette', '[role="dialog"]');
    await page.keyboard.press('Escape');
    await editor.configureImage('A lake');
    await editor.generate.click();
    await expect(editor.notEnough).toBeVisible();
    await expectNoFindings(page, 'Not enough credits');
  });
});
