import { FilePathSource, Input, MP4 } from 'mediabunny';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

/** What a file says of itself to somebody who has never heard of us. */
async function factsOf(path: string) {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4] });
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

test('a project is exported as a video file in a worker and taken away', async ({ page, scenario }) => {
  // Encoding by software takes longer than a page.
  test.slow();
  // Without a place to be asked for, a browser puts the file where its downloads are.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await scenario('plenty');
  const editor = new EditorPage(page);
  await expect(editor.clips).toHaveCount(2);

  await editor.button('Export').click();
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

test('a running export is cancelled and leaves nothing', async ({ page, scenario }) => {
  await scenario('plenty');
  const editor = new EditorPage(page);
  await editor.button('Export').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Start export' }).click();
  await dialog.getByRole('button', { name: 'Cancel export' }).click();
  await expect(dialog.getByRole('button', { name: 'Start export' })).toBeVisible();
});
