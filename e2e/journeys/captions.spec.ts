import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { MediaFile } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const subtitles = (name: string, text: string): MediaFile => ({ name, mimeType: '', buffer: Buffer.from(text) });
/** As old programs write them: line ends of Windows, a byte order mark, markup; and one that ends before it begins. */
const talk = subtitles(
  'talk.srt',
  '\ufeff1\r\n00:00:00,500 --> 00:00:02,000\r\n<i>Hello</i> there\r\n\r\n2\r\n00:00:02,500 --> 00:00:04,000\r\nHow are you\r\ntoday?\r\n\r\n3\r\n00:00:09,000 --> 00:00:08,000\r\nNever\r\n',
);

let editor: EditorPage;
let captions: Locator;

test.beforeEach(async ({ page, scenario }) => {
  await scenario('plenty');
  editor = new EditorPage(page);
  captions = page.getByRole('list', { name: 'Captions', exact: true });
  await expect(editor.clips).toHaveCount(2);
  await page.getByRole('tablist', { name: 'What to add' }).getByRole('tab', { name: 'Captions' }).click();
});

async function importFile(page: Page, file: MediaFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await editor.button('Import captions').click();
  await (await choosing).setFiles(file);
}

async function exported(page: Page, format: string): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = page.waitForEvent('download');
  await editor.button('Export captions').click();
  await page.getByRole('menuitem', { name: format }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('[EQ1] [EQ6] a subtitle file is brought in, said what is wrong with it, written in, and taken out again', async ({ page }) => {
  await importFile(page, talk);
  await expect(page.getByText('2 captions of “talk.srt” are on the timeline.')).toBeVisible();
  await expect(page.getByText('Line 11: the caption ends before it begins.')).toBeVisible();
  await expect(editor.track('Captions').getByRole('button', { name: /^Clip / })).toHaveCount(2);
  await expect(editor.clipAt('Hello there', '0:00.5', '0:02.0')).toBeVisible();
  expect(await exported(page, 'SubRip')).toEqual({ name: 'Captions.srt', text: '1\n00:00:00,500 --> 00:00:02,000\nHello there\n\n2\n00:00:02,500 --> 00:00:04,000\nHow are you\ntoday?\n' });

  await captions.getByRole('textbox', { name: 'Text of caption 2' }).fill('Fine?');
  await captions.getByRole('textbox', { name: 'End of caption 1' }).fill('2.25');
  await page.keyboard.press('Enter');
  await expect(editor.clip('Fine?')).toBeVisible();
  expect((await exported(page, 'WebVTT')).text).toBe('WEBVTT\n\n1\n00:00:00.500 --> 00:00:02.250\nHello there\n\n2\n00:00:02.500 --> 00:00:04.000\nFine?\n');

  for (let step = 0; step < 3; step += 1) await editor.button('Undo').click();
  await expect(editor.clips).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'No captions yet' })).toBeVisible();
});

test('[EQ7] captions are added, split at the cursor, joined and deleted', async () => {
  await editor.button('Add caption').click();
  const first = captions.getByRole('textbox', { name: 'Text of caption 1' });
  await first.fill('One two');
  await first.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
  await editor.button('Split caption 1').click();
  await expect(editor.clip('One')).toBeVisible();
  await expect(editor.clip('two')).toBeVisible();
  await editor.button('Join caption 1 with the next').click();
  await expect(first).toHaveValue('One\ntwo');
  await editor.button('Delete caption 1').click();
  await expect(captions).toHaveCount(0);
});

test('[EQ3] a file without captions is refused with a sentence', async ({ page }) => {
  await importFile(page, subtitles('letter.srt', 'Dear Ann,\nhello'));
  await expect(page.getByRole('alert').filter({ hasText: 'There are no captions in this file.' })).toContainText('Line 1: this text has no times above it.');
  await expect(editor.clips).toHaveCount(2);
});

test('all captions of a track are styled at once', async ({ page }) => {
  await importFile(page, talk);
  await editor.button('Style all').click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector.getByText('2 clips selected.')).toBeVisible();
  await inspector.getByRole('spinbutton', { name: 'Size' }).fill('9');
  await page.keyboard.press('Enter');
  for (const name of ['Hello there', 'How are you']) {
    await editor.clip(name).click();
    await expect(inspector.getByRole('spinbutton', { name: 'Size' })).toHaveValue('9');
  }
});
