import { expect, test } from '../fixtures/test';
import { makeScenario } from '../fixtures/scenario';
import { signIn } from '../pages/sign-in-page';

const onSettings = () => '/settings';

test.describe('settings', () => {
  test('the name, in the menu at once and after a reload', async ({ page, scenario }) => {
    await scenario('plenty', onSettings);
    await page.getByLabel('Name').fill('   ');
    await page.getByRole('button', { name: 'Save name' }).click();
    await expect(page.getByText('Type the name that you want to be called by.')).toBeVisible();
    await page.getByLabel('Name').fill('  Grace ');
    await page.getByRole('button', { name: 'Save name' }).click();
    await expect(page.getByText('Your name is saved')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Account of Grace' })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Name')).toHaveValue('Grace');
  });

  test('the password: the present one is asked for, other devices are signed out, the old one opens nothing', async ({ page, scenario, newVisitor, allowErrors }) => {
    allowErrors(/401/);
    const { email, password } = await scenario('plenty', onSettings);
    const device = await newVisitor();
    await device.goto('/sign-in');
    await signIn(device, { email, password });
    await expect(device).toHaveURL(/\/projects$/);

    await page.getByLabel('Current password').fill('not this one');
    await page.getByLabel('New password').fill('a quite new sentence');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('This is not your current password.')).toBeVisible();
    await page.getByLabel('Current password').fill(password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('Your password is changed', { exact: true })).toBeVisible();
    await page.goto('/projects');
    await expect(page).toHaveURL(/\/projects$/);

    await device.goto('/projects');
    await expect(device).toHaveURL(/\/sign-in/);
    await signIn(device, { email, password });
    await expect(device.getByText('This e-mail and password do not belong together.', { exact: false })).toBeVisible();
    await signIn(device, { email, password: 'a quite new sentence' });
    await expect(device).toHaveURL(/\/projects$/);
  });

  test('signed out everywhere, on this device too', async ({ page, scenario, newVisitor }) => {
    const account = await scenario('plenty', onSettings);
    const device = await newVisitor();
    await account.enter(device, '/projects');
    await expect(device).toHaveURL(/\/projects$/);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    const question = page.getByRole('alertdialog', { name: 'Sign out on every device?' });
    await question.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(question).toHaveCount(0);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await question.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await device.goto('/projects');
    await expect(device).toHaveURL(/\/sign-in/);
  });

  test('the theme, kept over a reload; the editor stays in its studio', async ({ page, scenario }) => {
    const { projectId } = await scenario('plenty', onSettings);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('radio', { name: 'Dark' }).click();
    const dark = await ground();
    await page.getByRole('radio', { name: 'Light' }).click();
    await expect.poll(ground).not.toBe(dark);
    await page.getByRole('radio', { name: 'Dark' }).click();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    expect(await ground()).toBe(dark);
    const studio = () => page.locator('[data-theme="studio"]').evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.goto(`/editor/${projectId}`);
    const inDark = await studio();
    await page.goto('/settings');
    await page.getByRole('radio', { name: 'Light' }).click();
    await page.goto(`/editor/${projectId}`);
    expect(await studio()).toBe(inDark);
  });

  test('nothing of another account is there after entering one', async ({ page, scenario, request }) => {
    await scenario('plenty', onSettings);
    await expect(page.getByRole('link', { name: 'Balance: 750 credits' })).toBeVisible();
    const other = await makeScenario(request, 'one-short');
    await other.enter(page, '/settings');
    await expect(page.getByLabel('E-mail')).toHaveValue(other.email);
    await expect(page.getByRole('link', { name: 'Balance: 9 credits' })).toBeVisible();
  });
});
