import { devices, type Locator, type Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/test';
import { DesktopWindow } from '../pages/desktop-window';
import { EditorPage } from '../pages/editor-page';
import { MobileEditorPage } from '../pages/mobile-editor-page';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
const prompt = 'A lighthouse on a cliff at sunset';

const historyOf = (page: Page): Locator => page.getByRole('region', { name: 'AI history' });
const entriesOf = (page: Page): Locator => historyOf(page).getByRole('list', { name: 'Requests, newest first' }).locator('> li');
const holds = (entries: readonly { kind: string }[]): number => entries.filter(({ kind }) => kind === 'hold').length;

async function choose(page: Page, entry: Locator, item: string): Promise<void> {
  await entry.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

test('[TO43] [TO44] [TO45] [TO47] what was made is seen with all that there is to know, used again without paying, and made again with another seed, which is charged once', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.configureImage(prompt);
  await editor.seed.fill('4711');
  await page.getByRole('radio', { name: '2', exact: true }).click();
  await page.getByRole('tab', { name: 'AI history' }).click();
  await expect(historyOf(page).getByRole('heading', { name: 'Nothing made with AI yet' })).toBeVisible();
  await editor.generate.click();

  // It comes by itself, first as it is being made.
  const first = entriesOf(page).filter({ hasText: '4711' });
  await expect(first.getByText('Done', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(first).toContainText('AI Generate Image');
  await expect(first).toContainText(prompt);
  await expect(first).toContainText('4711 to 4712');
  await expect(first).toContainText('Studio (local)');
  await expect(first.getByText('20 credits', { exact: true })).toBeVisible();
  await expect(first.getByRole('img', { name: prompt })).toHaveCount(2);
  await expectNoFindings(page, 'the AI history');

  // TO45: again on the timeline, by one step, for nothing.
  await expect(editor.clips).toHaveCount(4);
  const { balance } = await ledger();
  await first.getByRole('button', { name: 'Put on the timeline' }).click();
  await expect(editor.clips).toHaveCount(6);
  await editor.playhead.focus();
  await page.keyboard.press('Control+z');
  await expect(editor.clips).toHaveCount(4);
  expect((await ledger()).balance).toBe(balance);

  // TO47: the same with another seed is asked for by the form alone, once.
  await editor.prompt.fill('Something else');
  await choose(page, first, 'Another seed');
  await expect(editor.prompt).toHaveValue(prompt);
  await expect(editor.seed).not.toHaveValue('4711');
  await expect(page.getByRole('radio', { name: '2', exact: true })).toBeChecked();
  expect(holds((await ledger()).entries)).toBe(1);
  await editor.generate.click();
  await expect(entriesOf(page)).toHaveCount(2);
  await expect.poll(async () => (await ledger()).balance, { timeout: 30_000 }).toBe(balance - 20);
  expect(holds((await ledger()).entries)).toBe(2);

  // TO45: and exactly as it was.
  await first.getByRole('button', { name: 'Use these settings' }).click();
  await expect(editor.seed).toHaveValue('4711');
});

test('[TO43] [TO46] [TO48] it is found by words and tool, offers variations from everywhere, and is deleted with its results and their clips', async ({ page, scenario }) => {
  const { ledger } = await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.configureImage(prompt);
  await editor.generate.click();
  await editor.waitForResult(prompt);
  await expect(editor.clips).toHaveCount(3);

  // TO48: from the media and from the clip.
  await page.getByRole('button', { name: `Options of ${prompt}` }).click();
  await page.getByRole('menuitem', { name: 'Variations' }).click();
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await expect(editor.creditPreview.getByText('This action requires 40 credits.', { exact: true })).toHaveCount(1);
  await page.getByRole('radio', { name: '1', exact: true }).click();
  await editor.clip(prompt).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Make again' }).click();
  await page.getByRole('menuitem', { name: 'Variations' }).click();
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  expect(holds((await ledger()).entries)).toBe(1);

  await page.getByRole('group', { name: 'Create with AI' }).getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('tab', { name: 'AI history' })).toBeFocused();
  await expect(entriesOf(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search the prompts' }).fill('lighthouse volcano');
  await expect(historyOf(page).getByText('No request of this project is like that.')).toBeVisible();
  await historyOf(page).getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search the prompts' })).toBeFocused();
  await expect(entriesOf(page)).toHaveCount(1);
  await historyOf(page).getByRole('combobox', { name: 'Tool' }).click();
  await page.getByRole('option', { name: 'AI Script', exact: true }).click();
  await expect(entriesOf(page)).toHaveCount(0);
  await historyOf(page).getByRole('button', { name: 'Show all' }).click();

  const { balance } = await ledger();
  await choose(page, entriesOf(page).first(), 'Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete it from the history?' });
  await question.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(entriesOf(page).first().getByRole('button', { name: /^More for/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
  await question.getByRole('switch', { name: 'Also delete its result' }).click();
  await expect(question.getByText('1 clip on the timeline shows what is deleted, and goes with it.')).toBeVisible();
  await expectNoFindings(page, 'the question before deleting');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(question).toBeHidden();
  await expect(entriesOf(page)).toHaveCount(0);
  // The menu that asked is gone: what is next by keyboard is in the history all the same.
  await expect(historyOf(page).locator(':focus')).toHaveCount(1);
  await expect(editor.clips).toHaveCount(2);
  expect((await ledger()).balance).toBe(balance);
  await editor.expectSaved();
  await page.reload();
  await page.getByRole('tab', { name: 'AI history' }).click();
  await expect(historyOf(page).getByRole('heading', { name: 'Nothing made with AI yet' })).toBeVisible();
});

test('[TO44] [TO46] what did not come says why and that nothing was paid; what is being made is stopped, not deleted', async ({ page, scenario }) => {
  const { setProvider } = await scenario('provider-refuses');
  const editor = new EditorPage(page);
  await editor.configureImage(prompt);
  await editor.playhead.focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find a command' }).getByRole('combobox').fill('AI history');
  await expect(page.getByRole('option', { name: /AI history/ }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(historyOf(page)).toBeVisible();
  await editor.generate.click();
  const refused = entriesOf(page).filter({ hasText: 'Did not come' });
  await expect(refused).toContainText('The content was refused.');
  await expect(refused).toContainText('Nothing charged');
  // TO46: what shows nowhere is deleted like the rest.
  await choose(page, refused, 'Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(refused).toHaveCount(0);
  await setProvider({ behaviour: 'slow', delayMs: 60_000 });
  await editor.prompt.fill('A harbour in fog');
  await editor.generate.click();
  const slow = entriesOf(page).filter({ hasText: 'A harbour in fog' });
  await expect(slow).toContainText('10 credits set aside');
  await slow.getByRole('button', { name: /^More for/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await slow.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(slow.getByText('Stopped', { exact: true })).toBeVisible();
  await expect(slow).toContainText('Nothing charged');
});

test.describe('on Desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('[TO43] [TO47] the history is in the AI menu, says nothing of amounts, and asks before another one is made', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty', ({ projectId }) => `/desktop/${projectId}`);
    const app = new DesktopWindow(page);
    await app.askFor(prompt);
    await app.confirm.click();
    await expect(app.clips).toHaveCount(3);
    await app.openMenu('AI');
    await app.menuItem('AI history').click();
    const entry = entriesOf(page).first();
    await expect(entry.getByText('Done', { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(entry).not.toContainText(/credit/i);
    await choose(page, entry, 'Another seed');
    await expect(app.prompt).toHaveValue(prompt);
    expect(holds((await ledger()).entries)).toBe(1);
    await app.generate.click();
    await expect(app.question).toBeVisible();
    await app.confirm.click();
    await expect(entriesOf(page)).toHaveCount(2);
    await expect.poll(async () => holds((await ledger()).entries)).toBe(2);
  });
});

test.describe('on Mobile', () => {
  test.use({ ...phone });

  test('[TO43] [TO45] the history is a sheet, says nothing of amounts, and puts a result on the timeline', async ({ page, scenario }) => {
    const { ledger } = await scenario('plenty', ({ projectId }) => `/mobile/${projectId}`);
    const editor = new MobileEditorPage(page);
    await editor.openSheet('AI Generate Image');
    await editor.prompt.fill(prompt);
    await editor.generate.tap();
    await expect(editor.clips).toHaveCount(3);
    const sheet = await editor.openSheet('AI history');
    const entry = entriesOf(page).first();
    await expect(entry.getByText('Done', { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(sheet).not.toContainText(/credit/i);
    await expectNoFindings(page, 'the sheet of the AI history');
    const { balance } = await ledger();
    await entry.getByRole('button', { name: 'Put on the timeline' }).tap();
    await expect(editor.clips).toHaveCount(4);
    expect((await ledger()).balance).toBe(balance);
    await editor.openSheet('AI history');
    await entry.getByRole('button', { name: 'Use these settings' }).tap();
    await expect(editor.prompt).toHaveValue(prompt);
    expect(holds((await ledger()).entries)).toBe(1);
  });
});
