import { devices, type Locator, type Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import type { Scenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { DesktopWindow } from '../pages/desktop-window';
import { EditorPage } from '../pages/editor-page';
import { MobileEditorPage } from '../pages/mobile-editor-page';

const tool = 'AI Script-to-Video';
const topic = 'Why lighthouses are red and white';
const arrivalMs = 45_000;

const topicField = (page: Page): Locator => page.getByRole('textbox', { name: 'Topic', exact: true });
const scenes = (page: Page): Locator => page.getByRole('region', { name: 'Scenes' }).getByRole('listitem');
const scene = (page: Page, number: number): Locator => page.getByRole('listitem', { name: `Scene ${number}`, exact: true });
const field = (of: Locator, name: string): Locator => of.getByRole('textbox', { name, exact: true });

async function configure(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: tool }).click();
  await topicField(page).fill(topic);
  await setCount(page, count);
}

/** From four, as it stands at first. */
async function setCount(page: Page, count: number): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Number of scenes' });
  for (let step = 4; step !== count; step += Math.sign(count - 4)) await slider.press(count > 4 ? 'ArrowRight' : 'ArrowLeft');
}

test('[TO35] [TO36] [TO41] [Q1] a topic becomes scenes, one is changed, and all of them a laid-out timeline, undone by one step', async ({ page, scenario, context }) => {
  test.slow();
  const { ledger } = await scenario('plenty');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);
  await configure(page, 3);
  await expect(editor.creditPreview.getByText('This action requires 46 credits.', { exact: true })).toHaveCount(1);

  // TO36: written for nothing, then changed, moved, taken away and added to; the price follows.
  await page.getByRole('button', { name: 'Write scenes' }).click();
  await expect(scenes(page)).toHaveCount(3);
  await expectNoFindings(page, 'the scenes of AI Script-to-Video');
  await page.getByRole('button', { name: 'Add a scene' }).click();
  await expect(editor.creditPreview.getByText('This action requires 58 credits.', { exact: true })).toHaveCount(1);
  await expect(field(scene(page, 4), 'Heading')).toBeFocused();
  await field(scene(page, 4), 'Heading').fill('Stripes');
  await editor.generate.click();
  await expect(scene(page, 4).getByText('Write what is said in this scene.')).toBeVisible();
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
  await field(scene(page, 4), 'Words spoken').fill('Red stripes are seen against snow, and white ones against rock.');
  await field(scene(page, 4), 'Picture').fill('A red and white lighthouse in snow');
  await field(scene(page, 4), 'Heading').press('Alt+ArrowUp');
  await expect(field(scene(page, 3), 'Heading')).toBeFocused();
  await expect(field(scene(page, 3), 'Heading')).toHaveValue('Stripes');
  await page.getByRole('button', { name: 'Remove scene 2' }).click();
  await expect(scenes(page)).toHaveCount(3);
  await expect(field(scene(page, 2), 'Heading')).toHaveValue('Stripes');
  await expect(editor.creditPreview.getByText('This action requires 46 credits.', { exact: true })).toHaveCount(1);

  await editor.generate.click();
  await expect(page.getByRole('list', { name: 'Under way' }).getByRole('listitem').first()).toContainText(topic);
  await expect(page.getByText(/^The video is on the timeline: 3 scenes with \d+ captions$/)).toBeVisible({ timeout: arrivalMs });
  const stripes = editor.clip('2. Stripes');
  await expect(stripes).toBeVisible();
  await expect(editor.clip('2. Stripes (voice)')).toBeVisible();
  await expect(editor.clip(`Music: ${topic}`)).toBeVisible();
  await expect(editor.track('Captions').getByRole('button', { name: /^Clip Red stripes are seen against snow/ })).toBeVisible();
  await expect(editor.creditPreview.getByText('Your available balance: 704 credits.', { exact: true })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(stripes).toBeVisible();

  // TO41: every part is an ordinary asset; all of it is laid out again for nothing.
  await expect(editor.asset('2. Stripes').first()).toContainText(tool);
  await page.getByRole('button', { name: 'Options of 2. Stripes', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Lay out the whole video' }).click();
  await expect(editor.track('Captions 2').getByRole('button', { name: /^Clip / }).first()).toBeVisible();
  expect(await ledger()).toMatchObject({ balance: 704, held: 0 });

  await editor.expectSaved();
  const log = new ActivityPage(await context.newPage());
  await log.page.goto('/activity');
  const row = log.row('Using 46 subscription credits');
  await expect(row).toContainText(tool);
  await expect(log.status(row, 'Used')).toBeVisible();
});

test('[TO36] [H2] a text of one’s own is cut where it is typed; too few credits leave everything as it was typed', async ({ page, scenario }) => {
  const { ledger } = await scenario('one-short');
  const editor = new EditorPage(page);
  await page.getByRole('button', { name: tool }).click();
  await page.getByRole('radio', { name: 'My own script' }).click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('The harbour wakes early.\n\nBoats leave one by one.');
  await expect(page.getByText('This becomes 2 scenes.')).toBeVisible();
  await expect(editor.creditPreview.getByText('This action requires 34 credits.', { exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Split into scenes' }).click();
  await field(scene(page, 2), 'Heading').fill('Departure');
  await editor.generate.click();
  await expect(editor.notEnough).toBeVisible();
  await editor.notEnough.getByRole('button', { name: 'Not now' }).click();
  await page.reload();
  await page.getByRole('button', { name: tool }).click();
  await expect(text).toHaveValue('The harbour wakes early.\n\nBoats leave one by one.');
  await expect(field(scene(page, 1), 'Words spoken')).toHaveValue('The harbour wakes early.');
  await expect(field(scene(page, 2), 'Heading')).toHaveValue('Departure');
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
});

test('[TO38] [TO39] [TO42] scenes that did not come are given back, one is tried again alone and takes its place', async ({ page, scenario }) => {
  test.slow();
  const { ledger } = await scenario({ grants: [{ type: 'purchased', amount: 100 }], provider: { behaviour: 'partial' } });
  const editor = new EditorPage(page);
  await configure(page, 2);
  // TO36: where there are no scenes yet, they are written with the confirming.
  await editor.generate.click();
  await expect(page.getByText(/^The video is on the timeline: 1 scene with/)).toBeVisible({ timeout: arrivalMs });
  await expect.poll(async () => (await ledger()).balance).toBe(78);
  const before = await editor.clips.count();

  const missing = page.getByRole('region', { name: 'Scenes that did not come' });
  await page.getByRole('region', { name: 'Scenes', exact: true }).waitFor();
  await missing.getByRole('button', { name: /^Try “2\. .+” again$/ }).click();
  await expect(page.getByText(`Scene 2 of “${topic}”, once more. It takes its place when it is there.`)).toBeVisible();
  await expect(editor.creditPreview.getByText('This action requires 12 credits.', { exact: true })).toHaveCount(1);
  await field(scene(page, 2), 'Heading').fill('Once more');
  await editor.generate.click();
  await expect(page.getByText('The scene is in its place')).toBeVisible({ timeout: arrivalMs });
  await expect(editor.clip('2. Once more')).toBeVisible();
  expect(await editor.clips.count()).toBeGreaterThan(before + 2);
  await expect.poll(async () => (await ledger()).balance).toBe(66);
  await expect(missing).toBeHidden();
  await editor.playhead.focus();
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(before);
});

test('[SD5] [TO41] Desktop: AI Script-to-Video from the menu, one question, and nothing else said of credits', async ({ page, scenario }) => {
  test.slow();
  const { ledger } = await scenario('plenty', ({ projectId }: Scenario) => `/desktop/${projectId}`);
  const app = new DesktopWindow(page);
  await (await app.openMenu('AI')).getByRole('menuitem', { name: tool }).click();
  await topicField(page).fill(topic);
  await setCount(page, 1);
  await page.getByRole('button', { name: 'Write scenes' }).click();
  await expect(scenes(page)).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText(/\bcredits?\b|subscription|purchased|\bactivity\b|free of charge/i);
  await app.generate.click();
  await expect(app.question.getByText('This will use 22 credits. Continue?', { exact: true })).toHaveCount(1);
  await app.confirm.click();
  await expect(page.getByRole('button', { name: /^Clip 1\. .+ \(voice\), / })).toBeVisible({ timeout: arrivalMs });
  await expect.poll(async () => (await ledger()).balance).toBe(728);
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('[SM2] [SM6] [TO41] AI Script-to-Video from the bar: the price is on the button, the timeline comes', async ({ page, scenario }) => {
    test.slow();
    const { ledger } = await scenario('plenty', ({ projectId }: Scenario) => `/mobile/${projectId}`);
    const editor = new MobileEditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    const sheet = await editor.openSheet(tool);
    await topicField(page).fill(topic);
    await setCount(page, 2);
    await expect(editor.generate).toHaveText(/34/);
    await expect(sheet).not.toContainText(/balance/i);
    await editor.generate.tap();
    await expect(sheet).toBeHidden({ timeout: 15_000 });
    await expect(page.getByRole('button', { name: `Clip Music: ${topic}`, exact: false })).toBeVisible({ timeout: arrivalMs });
    await expect.poll(async () => (await ledger()).balance).toBe(716);
  });
});
