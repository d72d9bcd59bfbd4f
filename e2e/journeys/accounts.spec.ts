import { randomUUID } from 'node:crypto';
import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';

test.describe('accounts', () => {
  test('sign up, welcome gift, sign out, sign in again', async ({ page }) => {
    const email = `${randomUUID()}@example.com`;
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page).toHaveURL(/\/projects/);
    await page.goto('/activity');
    await expect(page.getByText('Received 50 activity credits: Welcome gift', { exact: true })).toHaveCount(1);
    await page.getByRole('button', { name: /Ada|account/i }).first().click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/(sign-in)?$/);
    await page.goto('/projects');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('E-mail').fill(email.toUpperCase());
    await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/projects/);
  });

  test('a wrong pair says only that the pair is wrong, whether or not the account exists', async ({ page, request, allowErrors }) => {
    allowErrors(/401/);
    const { email } = await makeScenario(request, 'plenty');
    for (const tried of [email, `${randomUUID()}@example.com`]) {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(tried);
      await page.getByLabel('Password', { exact: true }).fill('wrong password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('This e-mail and password do not belong together.', { exact: false })).toBeVisible();
    }
  });

  test('attempts on one account are limited', async ({ page, allowErrors }) => {
    allowErrors(/401/);
    const email = `${randomUUID()}@example.com`;
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    for (let attempt = 0; attempt < 11; attempt += 1) {
      await page.getByLabel('Password', { exact: true }).fill(`wrong password ${attempt}`);
      const answered = page.waitForResponse(/callback\/password/);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await answered;
    }
    await expect(page.getByText(/Too many attempts/)).toBeVisible();
  });

  test('a persona is one click away', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /mixed pools/i }).click();
    await expect(page).toHaveURL(/\/projects/);
    await expect(page.getByRole('link', { name: /Above the lake/ }).first()).toBeVisible();
  });
});
