import { randomUUID } from 'node:crypto';
import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { signIn, signOut, signUp } from '../pages/sign-in-page';

test.describe('accounts', () => {
  test('sign up, welcome gift, sign out, sign in again', async ({ page, allowErrors }) => {
    // What a page asks for at the very moment of signing out is refused.
    allowErrors(/status of 401/);
    const { email, password } = await signUp(page);
    await page.goto('/activity');
    await expect(new ActivityPage(page).row('Received 50 activity credits: Welcome gift')).toHaveCount(1);
    await signOut(page);
    await page.goto('/activity');
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, { email: email.toUpperCase(), password });
    await expect(page).toHaveURL(/\/activity$/);
  });

  test('a wrong pair says only that the pair is wrong, whether or not the account exists', async ({ page, request, allowErrors }) => {
    allowErrors(/401/);
    const { email } = await makeScenario(request, 'plenty');
    for (const tried of [email, `${randomUUID()}@example.com`]) {
      await page.goto('/sign-in');
      await signIn(page, { email: tried, password: 'wrong password' });
      await expect(page.getByText('This e-mail and password do not belong together.', { exact: false })).toBeVisible();
    }
  });

  test('signing in leads to what was wanted, and never to another site', async ({ page, request, newVisitor }) => {
    const { email, password, projectId } = await makeScenario(request, 'plenty');
    await page.goto(`/editor/${projectId}`);
    await signIn(page, { email, password });
    await expect(page).toHaveURL(new RegExp(`/editor/${projectId}$`));
    for (const wanted of ['//elsewhere.example', 'https://elsewhere.example/projects', '/\\elsewhere.example']) {
      const visitor = await newVisitor();
      await visitor.goto(`/sign-in?callbackUrl=${encodeURIComponent(wanted)}`);
      await signIn(visitor, { email, password });
      await expect(visitor, wanted).toHaveURL(new RegExp(`^${new URL(page.url()).origin}/projects$`));
    }
  });

  test('attempts on one account are limited', async ({ page, allowErrors }) => {
    allowErrors(/401/);
    const email = `${randomUUID()}@example.com`;
    await page.goto('/sign-in');
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const answered = page.waitForResponse(/callback\/password/);
      await signIn(page, { email, password: `wrong password ${attempt}` });
      await answered;
    }
    await expect(page.getByText(/Too many attempts/)).toBeVisible();
  });

  test('a persona is one click away', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /mixed pools/i }).click();
    await expect(page).toHaveURL(/\/projects/);
    await expect(page.getByRole('link', { name: /Above the lake/ }).first()).toBeVisible();
    // It is entered without a password, so there is none to change; the lab, where it can be made anew, is in its menu.
    await page.goto('/settings');
    await expect(page.getByLabel('E-mail')).toBeVisible();
    await expect(page.getByLabel('Current password')).toHaveCount(0);
    await page.getByRole('button', { name: /^Account of / }).click();
    await page.getByRole('menuitem', { name: 'Scenario lab' }).click();
    await expect(page).toHaveURL(/\/qa$/);
  });

  test('what is missing or wrong in the forms is said beside its field, and nothing is sent', async ({ page }) => {
    let sent = 0;
    page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
    await page.goto('/sign-up');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('Type the name that you want to be called by.')).toBeVisible();
    await expect(page.getByText('Type your e-mail address.')).toBeVisible();
    await expect(page.getByLabel('Name')).toBeFocused();
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada.example.com');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('This does not look like an e-mail address. It needs a name, an @ and a domain.')).toBeVisible();
    await expect(page.getByText('Use at least 10 characters.')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toBeFocused();
    expect(sent).toBe(0);
  });

  test('an e-mail that is taken is said, whatever its case', async ({ page }) => {
    const person = await signUp(page);
    await signOut(page);
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill('Eve');
    await page.getByLabel('E-mail').fill(person.email.toUpperCase());
    await page.getByLabel('Password', { exact: true }).fill('another long sentence');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('There is an account with this e-mail already.', { exact: false })).toBeVisible();
    await expect(page).toHaveURL(/\/sign-up/);
  });

  test('a session survives a closed browser, and ends where it is signed out', async ({ page, newVisitor }) => {
    await signUp(page);
    const later = await newVisitor();
    await later.context().addCookies(await page.context().cookies());
    await later.goto('/projects');
    await expect(later.getByRole('heading', { name: 'Projects', level: 1 })).toBeVisible();
    await signOut(page);
    expect((await page.request.get('/api/balance')).status()).toBe(401);
  });
});
