import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { EditorPage } from '../pages/editor-page';

const topic = 'How to bake sourdough bread';

async function configure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'AI Script', exact: true }).click();
  await page.getByRole('textbox', { name: 'Topic' }).fill(topic);
}

test('[TO4] [Q1] a script is written, lies on the timeline as one step, can be read, and is laid out again free of charge', async ({ page, scenario, context }) => {
  const { ledger } = await scenario('mixed-pools');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);
  await configure(page);
  await expect(editor.creditPreview.getByText('This action requires 5 credits.', { exact: true })).toHaveCount(1);
  await page.getByRole('radio', { name: '15 s' }).click();
  await editor.generate.click();

  await expect(editor.clips).toHaveCount(5);
  await expect(page.getByText('The script is on the timeline: 3 scenes')).toBeVisible();
  await expect(editor.track(`Script: ${topic}`).getByRole('button', { name: /^Clip / })).toHaveCount(3);
  await expect(editor.creditPreview.getByText('Your available balance: 25 credits.', { exact: true })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(2);

  // TO2: among the media with tool and cost; read, and put there again.
  await expect(editor.asset(topic)).toContainText('AI Script');
  await page.getByRole('button', { name: `Options of ${topic}` }).click();
  await page.getByRole('menuitem', { name: 'Read the script' }).click();
  const reading = page.getByRole('dialog', { name: topic });
  await expect(reading.getByRole('listitem')).toHaveCount(3);
  await expect(reading).toContainText('3 scenes, 15 s');
  await reading.getByRole('button', { name: 'Put on the timeline' }).click();
  await expect(editor.clips).toHaveCount(5);
  await expect(reading).toBeHidden();
  expect((await ledger()).balance).toBe(25);

  await editor.expectSaved();
  await page.reload();
  await expect(editor.clips).toHaveCount(5);
  const log = new ActivityPage(await context.newPage());
  await log.page.goto('/activity');
  const row = log.row('Using 5 subscription credits');
  await expect(row).toContainText('AI Script');
  await expect(log.status(row, 'Used')).toBeVisible();
});

test('[H2] too few credits for a script: nothing is deducted, the topic stays, and the tools do not share their settings', async ({ page, scenario }) => {
  const { ledger } = await scenario('empty');
  const editor = new EditorPage(page);
  await configure(page);
  await editor.generate.click();
  await expect(editor.notEnough).toBeVisible();
  await editor.notEnough.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'AI Generate Image' }).click();
  await expect(editor.prompt).toHaveValue('');
  await page.getByRole('button', { name: 'AI Script', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Topic' })).toHaveValue(topic);
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
});

test('[H5] a script that the provider refuses leaves nothing on the timeline, and its credits are back', async ({ page, scenario }) => {
  const { ledger } = await scenario('provider-refuses');
  const before = (await ledger()).balance;
  const editor = new EditorPage(page);
  await configure(page);
  await editor.generate.click();
  await expect(page.getByText('The content was refused. Change the words and try again; its credits are back.').first()).toBeVisible();
  await expect(editor.clips).toHaveCount(2);
  await expect.poll(async () => (await ledger()).balance).toBe(before);
});
