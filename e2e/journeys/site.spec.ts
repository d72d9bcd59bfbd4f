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

test('[B1] [H2] the help tells the rules with the numbers of the person who reads: what an action would take, and what is missing', async ({ page, scenario, newVisitor }) => {
  await scenario('mixed-pools', () => '/help/credits');
  const own = page.getByRole('region', { name: 'With your own numbers' });
  await expect(own).toContainText('You have 30 credits now: 6 subscription credits, 4 purchased credits, and 20 activity credits.');
  await expect(own).toContainText('One picture of “AI Generate Image” costs 10 credits. It would take 6 subscription credits and 4 purchased credits, and leave you 20.');
  await expect(own.getByRole('link')).toHaveText(['Activity log', 'Wallet', 'Store']);
  await scenario('one-short', () => '/help/credits');
  await expect(own).toContainText('You are 1 short, so nothing would be taken.');
  const stranger = await newVisitor();
  await stranger.goto('/help/credits');
  await expect(stranger.getByRole('region', { name: 'Where they are used' }).getByRole('term')).toHaveText(['Web', 'Desktop', 'Mobile']);
  await expect(stranger.getByRole('region', { name: 'With your own numbers' })).toHaveCount(0);
});
