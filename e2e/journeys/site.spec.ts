import { expect, test } from '../fixtures/test';

test('[B1] [H2] the sample on the start page spends as the product does, says when it is too little, and starts over', async ({ page }) => {
  await page.goto('/');
  const sample = page.getByRole('region', { name: 'Try it here' });
  const clips = sample.getByRole('group', { name: 'Timeline' }).getByRole('listitem');
  await expect(clips).toHaveCount(2);
  await expect(sample).toContainText('40 credits');
  await expect(sample.getByText('Takes 26 subscription and 14 purchased.')).toBeVisible();
  await sample.getByRole('button', { name: 'Generate' }).click();
  await expect(sample.getByText('Using 26 subscription credits and 14 purchased credits')).toBeVisible();
  await expect(clips).toHaveCount(6);
  await expect(sample.getByText('10 short. Nothing would be taken.')).toBeVisible();
  await expect(sample.getByRole('button', { name: 'Generate' })).toBeDisabled();
  await sample.getByRole('radio', { name: '3', exact: true }).check();
  await expect(sample.getByText('Takes 10 purchased and 20 activity.')).toBeVisible();
  await sample.getByRole('radio', { name: '2K' }).check();
  await expect(sample.getByText('30 short. Nothing would be taken.')).toBeVisible();
  await sample.getByRole('button', { name: 'Start over' }).click();
  await expect(clips).toHaveCount(2);
  await expect(sample.getByText('26 of 26 left')).toBeVisible();
});

test('from the start page to an account, to the help, and to what is not there', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Sign up|Create an account|Start/ }).first().click();
  await expect(page).toHaveURL(/\/sign-(up|in)/);
  await page.goto('/help/credits');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /support/i })).toHaveAttribute('href', /^mailto:/);
  expect((await request.get('/nowhere')).status()).toBe(404);
});
