import { devices, type Locator, type Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import type { Scenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { DesktopWindow } from '../pages/desktop-window';
import { EditorPage } from '../pages/editor-page';
import { MobileEditorPage } from '../pages/mobile-editor-page';

const text = 'Good morning, and welcome to the harbour. We sail at six.';
const tool = 'Premium Voiceover';

const textField = (page: Page): Locator => page.getByRole('textbox', { name: 'Text', exact: true });

async function configure(page: Page): Promise<void> {
  await page.getByRole('button', { name: tool }).click();
  await textField(page).fill(text);
}

/** The loudest sample and the seconds of what is heard with these settings, as the browser decodes it. */
async function heard(page: Page, settings: unknown): Promise<{ readonly peak: number; readonly seconds: number }> {
  // Asked once more: of what a page has read as a blob, the browser hands out nothing.
  const bytes = await (await page.request.post('/api/voices/preview', { data: settings })).body();
  return page.evaluate(async (base64) => {
    const context = new OfflineAudioContext(1, 1, 22_050);
    const sound = await context.decodeAudioData(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer);
    return { peak: sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0), seconds: sound.duration };
  }, bytes.toString('base64'));
}

/** The first words are on their way to be heard: what the server answers, and the element that plays it. */
async function hear(page: Page) {
  const answer = page.waitForResponse('**/api/voices/preview');
  await page.getByRole('button', { name: 'Hear the first words' }).click();
  const playing = page.locator('audio[data-voice-preview]');
  return { answer: await answer, playedSeconds: () => playing.evaluate((audio: HTMLAudioElement) => audio.currentTime) };
}

test('[TO23] [TO25] [TO27] [Q1] a text is heard for nothing, then spoken: a sound and captions of its words, as one step', async ({ page, scenario, context }) => {
  const { ledger } = await scenario('mixed-pools');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);
  await configure(page);
  await expect(editor.creditPreview.getByText('This action requires 2 credits.', { exact: true })).toHaveCount(1);

  await expectNoFindings(page, 'the settings of Premium Voiceover');

  // TO27: heard for nothing.
  const { answer, playedSeconds } = await hear(page);
  const preview = await heard(page, answer.request().postDataJSON());
  expect(preview.peak).toBeGreaterThan(0.2);
  expect(preview.seconds).toBeGreaterThan(1);
  await expect.poll(playedSeconds).toBeGreaterThan(0.1);
  await expect(page.getByRole('button', { name: 'Hear the first words' }).or(page.getByRole('button', { name: 'Stop', exact: true }))).toBeVisible();
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);

  await page.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
  await editor.seek(1);
  await editor.generate.click();
  await expect(page.getByText('The voiceover is on the timeline with 2 captions')).toBeVisible({ timeout: 30_000 });
  await expect(editor.clips).toHaveCount(5);
  await expect(editor.clip(text)).toHaveAttribute('aria-label', /, 0:01\.0 to 0:0[45]\.\d$/);
  await expect(editor.track('Captions').getByRole('button', { name: /^Clip Good morning, and welcome to the harbour\., 0:01\.0 to/ })).toBeVisible();
  await expect(editor.track('Captions').getByRole('button', { name: /^Clip We sail at six\., / })).toBeVisible();
  await expect(editor.creditPreview.getByText('Your available balance: 28 credits.', { exact: true })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(editor.clips).toHaveCount(5);

  // TO2, TO26: among the media with tool and cost; its captions can be laid again for nothing.
  await expect(editor.asset(text)).toContainText(tool);
  await page.getByRole('button', { name: `Options of ${text}` }).click();
  await page.getByRole('menuitem', { name: 'Add captions of its words' }).click();
  await expect(editor.track('Captions 2').getByRole('button', { name: /^Clip / })).toHaveCount(2);
  expect(await ledger()).toMatchObject({ balance: 28, held: 0 });

  await editor.expectSaved();
  await page.reload();
  await expect(editor.clips).toHaveCount(7);
  const log = new ActivityPage(await context.newPage());
  await log.page.goto('/activity');
  const row = log.row('Using 2 subscription credits');
  await expect(row).toContainText(tool);
  await expect(log.status(row, 'Used')).toBeVisible();
});

test('[TO27] what is heard ends with Stop, and with other settings', async ({ page, scenario }) => {
  await scenario('plenty');
  await configure(page);
  await page.getByRole('slider', { name: 'Speed' }).press('Home');
  await hear(page);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const audio = page.locator('audio[data-voice-preview]');
  await expect(audio).toHaveJSProperty('paused', true);
  await expect(page.getByRole('button', { name: 'Hear the first words' })).toBeVisible();
  await hear(page);
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await textField(page).fill('Something else.');
  await expect(audio).toHaveJSProperty('paused', true);
  await expect(page.getByRole('button', { name: 'Hear the first words' })).toBeVisible();
});

test('[TO28] [TO29] another voice is chosen; letters that it does not read are told at the text, and nothing is sent', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty');
  const editor = new EditorPage(page);
  await configure(page);
  await textField(page).fill('Доброе утро, друзья');
  await editor.generate.click();
  await expect(page.getByText('This voice does not read these letters. Choose a voice of the language that the text is in.')).toBeVisible();
  await expect(textField(page)).toHaveValue('Доброе утро, друзья');
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
  await page.getByRole('combobox', { name: 'Voice' }).click();
  await page.getByRole('option', { name: /^Pavel/ }).click();
  await page.getByRole('switch', { name: /^Add captions/ }).click();
  await editor.generate.click();
  await expect(page.getByText('The voiceover is on the timeline', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(editor.clips).toHaveCount(3);
});

test('[H2] too few credits for a voiceover: nothing is deducted, and the text stays', async ({ page, scenario }) => {
  const { ledger } = await scenario('empty');
  const editor = new EditorPage(page);
  await configure(page);
  await editor.generate.click();
  await expect(editor.notEnough).toBeVisible();
  await editor.notEnough.getByRole('button', { name: 'Not now' }).click();
  await expect(textField(page)).toHaveValue(text);
  expect((await ledger()).entries.filter(({ kind }) => kind === 'hold')).toEqual([]);
});

test('[H5] a voiceover that the provider refuses leaves nothing on the timeline, and its credits are back', async ({ page, scenario }) => {
  const { ledger } = await scenario('provider-refuses');
  const before = (await ledger()).balance;
  const editor = new EditorPage(page);
  await configure(page);
  await editor.generate.click();
  await expect(page.getByText('The content was refused. Change the words and try again; its credits are back.').first()).toBeVisible();
  await expect(editor.clips).toHaveCount(2);
  await expect.poll(async () => (await ledger()).balance).toBe(before);
});

test('[SD5] [TO25] Desktop: Premium Voiceover from the menu, one question, and nothing else said of credits', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty', ({ projectId }: Scenario) => `/desktop/${projectId}`);
  const app = new DesktopWindow(page);
  await (await app.openMenu('AI')).getByRole('menuitem', { name: tool }).click();
  await textField(page).fill(text);
  await expect(page.locator('body')).not.toContainText(/\bcredits?\b|subscription|purchased|\bactivity\b|free of charge/i);
  await app.generate.click();
  await expect(app.question.getByText('This will use 2 credits. Continue?', { exact: true })).toHaveCount(1);
  await app.confirm.click();
  await expect(app.clip(text)).toBeVisible({ timeout: 30_000 });
  await expect(app.track('Captions').getByRole('button', { name: /^Clip / })).toHaveCount(2);
  await expect.poll(async () => (await ledger()).balance).toBe(748);
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('[SM2] [SM6] [TO25] Premium Voiceover from the bar: the price is on the button, the sound and its captions come', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty', ({ projectId }: Scenario) => `/mobile/${projectId}`);
    const editor = new MobileEditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    const sheet = await editor.openSheet(tool);
    await textField(page).fill(text.repeat(2));
    await expect(editor.generate).toHaveText(/4/);
    await expect(sheet).not.toContainText(/credits for each|balance/i);
    await editor.generate.tap();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: /^Clip Good morning, and welcome to the harbour\. We sail at six/ })).toBeVisible({ timeout: 30_000 });
    await expect(editor.clips).toHaveCount(6);
    await expect.poll(async () => (await ledger()).balance).toBe(746);
  });
});
