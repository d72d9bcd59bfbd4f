import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { FilePathSource, Input, MP4, WAVE, WEBM } from 'mediabunny';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

/** What a file says of itself to somebody who has never heard of us. */
async function factsOf(path: string) {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, WEBM, WAVE] });
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    return {
      video: video === null ? null : [await video.getCodec(), await video.getDisplayWidth(), await video.getDisplayHeight()],
      sound: audio === null ? null : await audio.getCodec(),
      seconds: await input.computeDuration(),
    };
  } finally {
    input.dispose();
  }
}

/** Opens the export dialog of a project in which there is something. */
async function openExport(page: Page, scenario: (name: string) => Promise<unknown>): Promise<void> {
  // Without a place to be asked for, a browser puts the file where its downloads are.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await scenario('plenty');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);
  await editor.button('Export').click();
}

test('a project is exported as a video file in a worker and taken away', async ({ page, scenario }) => {
  // Encoding by software takes longer than a page.
  test.slow();
  await openExport(page, scenario);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Size' }).click();
  await page.getByRole('option', { name: /^480p/ }).click();
  await dialog.getByRole('button', { name: 'Start export' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Progress of the export' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeVisible({ timeout: 120_000 });

  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Above the lake.mp4');
  const facts = await factsOf(await download.path());
  expect([facts.video, facts.sound]).toEqual([['avc', 854, 480], 'aac']);
  expect(Math.abs(facts.seconds - 11)).toBeLessThan(0.1);
});

/** Chooses a format in the open dialog, exports, and takes the file away. @returns where it is. */
async function exportAs(page: Page, format: string, size: RegExp | null): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format, exact: true }).click();
  if (size !== null) {
    await dialog.getByRole('combobox', { name: 'Size' }).click();
    await page.getByRole('option', { name: size }).click();
  }
  await dialog.getByRole('button', { name: 'Start export' }).click();
  await expect(dialog.getByRole('button', { name: 'Download', exact: true })).toBeVisible({ timeout: 120_000 });
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download', exact: true }).click();
  const path = await (await downloading).path();
  await dialog.getByRole('button', { name: 'Export another' }).click();
  return path;
}

/** How long a GIF plays: the sum of the delays of its frames, in hundredths of a second. */
function gifHundredths(bytes: Buffer): number {
  let sum = 0;
  const control = Buffer.from('21f904', 'hex');
  for (let at = bytes.indexOf(control); at !== -1; at = bytes.indexOf(control, at + 8)) {
    // What only looks like one within the pixels does not end as one does.
    if (bytes[at + 7] === 0) sum += bytes.readUInt16LE(at + 4);
  }
  return sum;
}

test('the same project is exported as WebM, sound alone, GIF and still, each of which is what it says', async ({ page, scenario }) => {
  test.slow();
  await openExport(page, scenario);

  const webm = await factsOf(await exportAs(page, 'WebM', /^480p/));
  expect([webm.video, webm.sound]).toEqual([['vp9', 854, 480], 'opus']);
  expect(Math.abs(webm.seconds - 11)).toBeLessThan(0.1);

  const m4a = await factsOf(await exportAs(page, 'M4A', null));
  expect([m4a.video, m4a.sound]).toEqual([null, 'aac']);
  expect(Math.abs(m4a.seconds - 11)).toBeLessThan(0.1);

  const gif = await readFile(await exportAs(page, 'GIF', /^240p/));
  expect([gif.toString('latin1', 0, 6), gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual(['GIF89a', 426, 240]);
  expect(Math.abs(gifHundredths(gif) - 1100)).toBeLessThanOrEqual(10);

  const png = await readFile(await exportAs(page, 'PNG', /^720p/));
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1280, 720]);
});

test('a running export is cancelled and leaves nothing', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.button('Export').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Start export' }).click();
  await dialog.getByRole('button', { name: 'Cancel export' }).click();
  await expect(dialog.getByRole('button', { name: 'Start export' })).toBeVisible();
});
