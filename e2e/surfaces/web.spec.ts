import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { EditorPage } from '../pages/editor-page';
import { signIn } from '../pages/sign-in-page';

// As most people have it: what opens and closes moves.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test.describe('the Web flow, step by step', () => {
  test('[B1] [A1] mixed pools: the preview shows 30 and no purchased item; the log shows 6 subscription + 4 purchased live in a second tab', async ({ page, scenario, context }) => {
    const { ledger } = await scenario('mixed-pools');
    const editor = new EditorPage(page);
    const second = await context.newPage();
    await second.goto('/activity');
    await expect(second.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();

    // Steps 3 and 4: the group lists the tools, AI Generate Image first; the request is configured.
    await expect(page.getByRole('heading', { name: 'Create with AI' })).toBeVisible();
    await editor.configureImage('A lighthouse on a cliff at sunset');

    // Step 5: the preview panel.
    await expect(editor.creditPreview.getByText('This action requires 10 credits.', { exact: true })).toHaveCount(1);
    await expect(editor.creditPreview.getByText('Your available balance: 30 credits.', { exact: true })).toHaveCount(1);
    await expect(editor.creditPreview.getByRole('listitem')).toHaveText([/^6 subscription credits$/, /^20 activity credits$/]);
    await expect(editor.creditPreview).not.toContainText(/purchased/i);

    // It is live as the settings change.
    await page.getByRole('radio', { name: '2K' }).click();
    await expect(editor.creditPreview.getByText('This action requires 20 credits.', { exact: true })).toHaveCount(1);
    await page.getByRole('radio', { name: '1K' }).click();
    await expect(editor.creditPreview.getByText('This action requires 10 credits.', { exact: true })).toHaveCount(1);

    // Step 6: confirmed, deducted at once, the clip stands there, the result arrives.
    await editor.generate.click();
    await expect(editor.clip('A lighthouse on a cliff at sunset')).toBeVisible();
    await expect(editor.creditPreview.getByText('Your available balance: 20 credits.', { exact: true })).toHaveCount(1);
    await editor.waitForResult('A lighthouse on a cliff at sunset');

    // Step 7: the second tab says so without a reload.
    const log = new ActivityPage(second);
    const row = log.row('Using 6 subscription credits and 4 purchased credits');
    await expect(row).toHaveCount(1);
    await expect(log.status(row, 'Used')).toBeVisible();
    const after = await ledger();
    expect({ balance: after.balance, held: after.held, byType: after.byType }).toEqual({ balance: 20, held: 0, byType: { subscription: 0, purchased: 0, activity: 20 } });
  });

  test('steps 1 and 2: sign in with an account, create a project, open it', async ({ page, request }) => {
    const { email, password } = await makeScenario(request, 'plenty');
    await page.goto('/projects');
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, { email, password });
    await expect(page).toHaveURL(/\/projects$/);
    await page.getByRole('button', { name: 'New project' }).click();
    await expect(page).toHaveURL(/\/editor\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('slider', { name: 'Playhead' })).toBeVisible();
  });

  test('[H4] four images: the price is four times as high, all arrive, one undo takes their clips', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty');
    const editor = new EditorPage(page);
    await editor.configureImage('A red fox in a snowy forest');
    await page.getByRole('radio', { name: '4', exact: true }).click();
    await expect(editor.creditPreview.getByText('This action requires 40 credits.', { exact: true })).toBeVisible();
    const before = await editor.clips.count();
    await editor.generate.click();
    await expect(editor.clips).toHaveCount(before + 4);
    await expect.poll(async () => (await ledger()).held, { timeout: 40_000 }).toBe(0);
    expect((await ledger()).balance).toBe(710);
    await editor.playhead.focus();
    await page.keyboard.press('Control+z');
    await expect(editor.clips).toHaveCount(before);
    await page.keyboard.press('Control+Shift+z');
    await expect(editor.clips).toHaveCount(before + 4);
  });

  test('purchased credits alone pay, though the preview has no item for them', async ({ page, scenario }) => {
    const { ledger } = await scenario('purchased-only');
    const editor = new EditorPage(page);
    await editor.configureImage('A whale under the northern lights');
    await expect(editor.creditPreview.getByText('Your available balance: 100 credits.', { exact: true })).toBeVisible();
    await expect(editor.creditPreview.getByRole('listitem')).toHaveText([/^0 subscription credits$/, /^0 activity credits$/]);
    await editor.generate.click();
    await expect.poll(async () => (await ledger()).byType.purchased, { timeout: 30_000 }).toBe(90);
  });
});
