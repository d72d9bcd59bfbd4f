import { open } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { corpusFile, pngFile, videoFile, wavFile, type MediaFile } from '../fixtures/media-files';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const kinds = 'Choose a picture (JPEG, PNG, WebP, GIF, AVIF), a video (MP4, MOV, WebM, MKV) or a sound (MP3, WAV, M4A, OGG, FLAC).';
const damaged = 'This file is damaged or not complete. Export it again and try once more.';
const small = pngFile('Small.png', { widthPx: 64, heightPx: 36, colour: [10, 200, 90] });

const html: MediaFile = { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') };
const svg: MediaFile = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') };
const program: MediaFile = { name: 'movie.mp4', mimeType: 'video/mp4', buffer: Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(512)]) };
const torn: MediaFile = { ...small, name: 'torn.png', buffer: small.buffer.subarray(0, 40) };
const nothing: MediaFile = { name: 'nothing.wav', mimeType: 'audio/wav', buffer: Buffer.alloc(0) };

/** A picture of some hundred bytes that announces so many pixels that decoding it would fill the memory. */
function bomb(): MediaFile {
  const buffer = Buffer.from(small.buffer);
  buffer.writeUInt32BE(60_000, 16);
  buffer.writeUInt32BE(60_000, 20);
  return { name: 'bomb.png', mimeType: 'image/png', buffer };
}

let editor: EditorPage;
let projectId: string;
test.beforeEach(async ({ page, scenario }) => {
  ({ projectId } = await scenario('plenty'));
  editor = new EditorPage(page);
  await expect(editor.mediaList.getByRole('listitem')).toHaveCount(2);
});

test.describe('bringing media', () => {
  test('a picture, a video and a sound, chosen with the button', async ({ page }) => {
    await editor.upload([small, await videoFile('Clouds.webm'), wavFile('Tone.wav', 2)]);
    await expect(editor.mediaList.getByRole('listitem')).toHaveCount(5);
    await expect(editor.uploads).toHaveCount(0);
    await expect(editor.asset('Small.png')).toContainText('Picture');
    await expect(editor.asset('Clouds.webm')).toContainText('Video');
    await expect(editor.asset('Tone.wav')).toContainText('Sound');
    await expect(editor.asset('Tone.wav')).toContainText('0:02');
    // The server has no decoder for video: its picture comes from the browser.
    for (const name of ['Small.png', 'Clouds.webm']) {
      await expect.poll(() => editor.asset(name).locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }
    await page.reload();
    await expect(editor.mediaList.getByRole('listitem')).toHaveCount(5);
    await expect(editor.asset('Clouds.webm').locator('img')).toBeVisible();
    for (const name of ['Clouds.webm', 'Tone.wav']) await editor.button(`Add ${name} to the timeline`).click();
    await expect(editor.clips).toHaveCount(4);
    await expect(editor.track('Sound 1').getByRole('button', { name: 'Clip Tone.wav, 0:00.0 to 0:02.0' })).toBeVisible();
  });

  test('dropped on the editor they are media; dropped on the timeline they are clips as well', async ({ page }) => {
    await editor.drop([small], page.getByRole('region', { name: 'Picture', exact: true }), { x: 40, y: 40 });
    await expect(editor.asset('Small.png')).toBeVisible();
    await expect(editor.clips).toHaveCount(2);
    const px = await editor.pxPerSecond(editor.clip('Balloon'));
    await editor.drop([wavFile('Bell.wav', 1)], editor.track('Sound 1'), { x: 2 * px, y: 10 });
    await expect(editor.track('Sound 1').getByRole('button', { name: 'Clip Bell.wav, 0:02.0 to 0:03.0' })).toBeVisible();
    await expect(editor.asset('Bell.wav')).toBeVisible();
  });

  test('an asset is dragged from the media to a place on the timeline', async () => {
    const px = await editor.pxPerSecond(editor.clip('Balloon'));
    await editor.asset('Balloon').dragTo(editor.track('Video 1'), { targetPosition: { x: 12 * px, y: 20 } });
    await expect(editor.clip('Balloon')).toHaveCount(2);
    await expect(editor.clipAt('Balloon', '0:12.0', '0:17.0')).toBeVisible();
  });

  test('found by name, renamed, deleted with its clips, and brought back with them', async ({ page }) => {
    await editor.upload([small]);
    await expect(editor.asset('Small.png')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search media' }).fill('TRAIN night');
    await expect(editor.mediaList.getByRole('listitem')).toHaveCount(1);
    await expect(editor.asset('Night train')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search media' }).fill('');

    await editor.button('Options of Small.png').click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'New name for Small.png' }).fill('Meadow');
    await page.keyboard.press('Enter');
    await expect(editor.asset('Meadow')).toBeVisible();

    await editor.button('Options of Balloon').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.getByText('“Balloon” and 1 clip of it are deleted')).toBeVisible();
    await expect(editor.clip('Balloon')).toHaveCount(0);
    await expect(editor.mediaList.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('region', { name: /^Notices/ }).getByRole('button', { name: 'Undo' }).click();
    await expect(editor.clipAt('Balloon', '0:00.0', '0:05.0')).toBeVisible();
    await expect(editor.asset('Balloon')).toBeVisible();
    await editor.expectSaved();
    await page.reload();
    await expect(editor.asset('Meadow')).toBeVisible();
    await expect(editor.clip('Balloon')).toHaveCount(1);
  });

  test('an upload can be stopped, and one that broke off sent again', async ({ page, allowErrors }) => {
    allowErrors(/net::ERR_(FAILED|ABORTED)/);
    let isCut = true;
    await page.route(/\/api\/uploads/, (route) => (route.request().url().includes('Slow') ? undefined : isCut ? route.abort() : route.continue()));
    await editor.upload([{ ...small, name: 'Slow.png' }, small]);
    await expect(editor.uploads).toContainText('The server cannot be reached. Check your connection and try again.');
    await editor.button('Stop the upload of Slow.png').click();
    await expect(editor.uploads.getByRole('listitem')).toHaveCount(1);
    isCut = false;
    await editor.uploads.getByRole('button', { name: 'Try again' }).click();
    await expect(editor.asset('Small.png')).toBeVisible();
    await expect(editor.uploads).toHaveCount(0);
    await expect(editor.mediaList.getByRole('listitem')).toHaveCount(3);
  });
});

test('many files at once: the good ones arrive, and each bad one has its sentence', async ({ allowErrors }) => {
  allowErrors(/status of (400|415)/);
  const made = [
    ['h264-aac.mp4', null], ['turned-90.mp4', null], ['vp9-vorbis.webm', null], ['tone.mp3', null], ['tone.flac', null],
    ['without-index.mp4', damaged], ['studio.mov', 'ProRes'], ['camera.avi', 'AVI files cannot be opened here. Save it as MP4 (H.264) or WebM and add that.'],
  ] as const;
  const files = await Promise.all(made.map(async ([name, sentence]) => ({ file: await corpusFile(name), sentence })));
  const given = [...files, { file: nothing, sentence: 'This file is empty.' }, { file: svg, sentence: kinds }].flatMap(({ file, sentence }) => (file === null ? [] : [{ file, sentence }]));
  await editor.upload(given.map(({ file }) => file));
  for (const { file, sentence } of given) {
    if (sentence === null) await expect(editor.asset(file.name)).toBeVisible({ timeout: 30_000 });
    else await expect(editor.uploads.getByRole('listitem').filter({ hasText: file.name })).toContainText(sentence, { timeout: 30_000 });
  }
  const [good, bad] = [given.filter(({ sentence }) => sentence === null), given.filter(({ sentence }) => sentence !== null)];
  await expect(editor.mediaList.getByRole('listitem')).toHaveCount(2 + good.length);
  await expect(editor.uploads.getByRole('listitem')).toHaveCount(bad.length);
  await expect(editor.uploads.getByRole('progressbar')).toHaveCount(0);
});

test.describe('files that are not what they seem', () => {
  test('are refused with a sentence, each with its own, and taken from the list', async ({ allowErrors }) => {
    allowErrors(/status of (400|415)/);
    for (const [what, file, sentence] of [
      ['a page with a picture’s name', html, kinds],
      ['a drawing that can carry scripts', svg, kinds],
      ['a program with a video’s name', program, kinds],
      ['a torn picture', torn, damaged],
      ['a small file that announces a huge picture', bomb(), 'Pictures may have up to 100 megapixels. Make it smaller and try again.'],
      ['an empty file', nothing, 'This file is empty.'],
    ] as const) {
      await test.step(what, async () => {
        await editor.upload([file]);
        await expect(editor.uploads.getByRole('listitem').filter({ hasText: file.name })).toContainText(sentence);
        await expect(editor.mediaList.getByRole('listitem')).toHaveCount(2);
        await editor.button(`Take ${file.name} from the list`).click();
        await expect(editor.uploads).toHaveCount(0);
      });
    }
  });

  test('one that is larger than the most is refused before it is sent', async ({ page }, testInfo) => {
    const path = testInfo.outputPath('film.mov');
    const file = await open(path, 'w');
    // Sparse: it takes no room on the disk.
    await file.truncate(2 * 1024 ** 3 + 1);
    await file.close();
    let sent = 0;
    await page.route(/\/api\/uploads/, (route) => ((sent += 1), route.continue()));
    await editor.upload(path);
    await expect(editor.uploads).toContainText('This file is larger than 2 GB, which is the most.');
    expect(sent).toBe(0);
  });

  test('one that announces more than the most is refused before it is read', async ({ page }) => {
    const { origin } = new URL(page.url());
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const sending = httpRequest(
        new URL(`/api/uploads?projectId=${projectId}&name=film.mov`, origin),
        { method: 'POST', headers: { cookie, origin, 'content-length': String(3 * 1024 ** 3) } },
        (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString()));
          response.on('end', () => {
            sending.destroy();
            resolve({ status: response.statusCode, body });
          });
        },
      );
      sending.on('error', reject);
      sending.flushHeaders();
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'too_large', message: 'Files may have up to 2 GB.' } });
  });

  test('a name that is markup is a name', async ({ page }) => {
    const name = '"><img src=x onerror=alert(1)>.png';
    let alerts = 0;
    page.on('dialog', (dialog) => ((alerts += 1), dialog.dismiss()));
    await editor.upload([{ ...small, name }]);
    await expect(editor.asset(name)).toBeVisible();
    await editor.button(`Add ${name} to the timeline`).click();
    await expect(editor.clip(name)).toBeVisible();
    await page.reload();
    await expect(editor.clip(name)).toBeVisible();
    expect(alerts).toBe(0);
  });

  test('media are served as what they are and are never a page', async ({ page }) => {
    await editor.upload([small]);
    await expect(editor.asset('Small.png')).toBeVisible();
    const { assets } = (await (await page.request.get(`/api/projects/${projectId}/assets`)).json()) as { assets: { name: string; url: string }[] };
    const url = assets.find((asset) => asset.name === 'Small.png')?.url ?? '';
    const whole = await page.request.get(url);
    expect(whole.headers()).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes' });
    expect(await whole.body()).toEqual(small.buffer);
    const part = await page.request.get(url, { headers: { range: 'bytes=8-15' } });
    expect(part.status()).toBe(206);
    expect(await part.body()).toEqual(small.buffer.subarray(8, 16));
    expect((await page.request.get(url, { headers: { range: `bytes=${small.buffer.length}-` } })).status()).toBe(416);
    const download = await page.request.get(`${url}?download=1`);
    expect(download.headers()['content-disposition']).toMatch(/^attachment; filename.*Small\.png/);
  });
});
