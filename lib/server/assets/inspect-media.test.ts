import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '@/scripts/testing/media-corpus';
import { inspectMedia } from '@/lib/server/assets/inspect-media';
import { hostileMp4s, pngOf } from '@/lib/server/testing/hostile-files';
import { uploadsTexts } from '@/lib/texts/en/uploads';
import { makeCorpusFile } from '@/scripts/testing/make-corpus-file';

let folder: string;
let probe: { workerFile: string; timeoutMs: number };

beforeAll(async () => {
  await mkdir('build', { recursive: true });
  // Inside the project, so that the bundles find their native parts.
  folder = await mkdtemp(path.resolve('build', 'test-'));
  await promisify(execFile)(process.execPath, ['scripts/build-workers.mjs', folder]);
  probe = { workerFile: path.join(folder, 'probe-worker.mjs'), timeoutMs: 20_000 };
}, 30_000);

afterAll(() => rm(folder, { recursive: true }));

async function inspect(bytes: Uint8Array | string, change: Partial<typeof probe> = {}) {
  const file = path.join(folder, 'upload');
  await writeFile(file, bytes);
  return inspectMedia(file, { ...probe, ...change });
}

async function refusal(bytes: Uint8Array | string): Promise<string | null> {
  const outcome = await inspect(bytes);
  return outcome.ok ? null : outcome.error.message;
}

const noFfmpeg = 'this machine has no ffmpeg with the codecs for it';

describe('looking at what recorders and cameras make', () => {
  it.for(corpus)('[EI1] [EI3] [EI4] $name', { timeout: 60_000 }, async ({ name, facts }, { skip }) => {
    const file = await makeCorpusFile(name);
    if (file === null) return skip(noFfmpeg);
    const outcome = await inspectMedia(file, probe);
    if ('refused' in facts) {
      expect(outcome).toMatchObject({ ok: false, error: { message: facts.refused } });
      return;
    }
    const [widthPx, heightPx] = facts.size ?? [null, null];
    expect(outcome).toMatchObject({ ok: true, value: { kind: facts.kind, mime: facts.mime, widthPx, heightPx, hasSound: facts.hasSound } });
    const durationMs = outcome.ok ? outcome.value.durationMs : null;
    // A frame of sound more or less is the encoder's.
    expect(Math.abs((durationMs ?? 0) / 1000 - facts.seconds)).toBeLessThanOrEqual(0.03);
  });

  it('[EI1] calls a file what it is, not what it is called', async ({ skip }) => {
    const file = await makeCorpusFile('tone.mp3');
    if (file === null) return skip(noFfmpeg);
    expect(await inspect(await readFile(file))).toMatchObject({ ok: true, value: { kind: 'audio', mime: 'audio/mpeg' } });
  });
});

describe('looking at pictures', () => {
  const canvas = createCanvas(40, 20);
  canvas.getContext('2d').fillRect(0, 0, 20, 20);

  it.for(['image/png', 'image/jpeg', 'image/webp', 'image/avif'] as const)('[EI1] takes %s', async (mime) => {
    const bytes = mime === 'image/png' ? canvas.toBuffer(mime) : mime === 'image/avif' ? await canvas.encode('avif') : canvas.toBuffer(mime);
    expect(await inspect(bytes)).toMatchObject({ ok: true, value: { kind: 'image', mime, widthPx: 40, heightPx: 20, durationMs: null } });
  });

  it('[EI1] takes the first picture of one that moves', async () => {
    const gif = Buffer.from('47494638396101000100800000ff000000ff0021f90400000000002c00000000010001000002024401003b', 'hex');
    expect(await inspect(gif)).toMatchObject({ ok: true, value: { kind: 'image', mime: 'image/gif', widthPx: 1, heightPx: 1 } });
  });

  it('[EI3] takes the size of a photograph as it is shown, not as it lies in the file', async () => {
    const jpeg = canvas.toBuffer('image/jpeg');
    const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1')]);
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
    expect(await inspect(Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]))).toMatchObject({ ok: true, value: { widthPx: 20, heightPx: 40 } });
  });
});

describe('refusing', () => {
  it.for([
    ['text', 'hello', uploadsTexts.kinds],
    ['a page', '<!doctype html><script>alert(1)</script>', uploadsTexts.kinds],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', uploadsTexts.kinds],
    ['a document', '%PDF-1.7\n', uploadsTexts.kinds],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', uploadsTexts.otherPicture('HEIC')],
    ['BMP', `BM${'\0'.repeat(60)}`, uploadsTexts.otherPicture('BMP')],
    ['half a header', '\0\0\0\x18ftypmp42\0\0\0\0', uploadsTexts.damaged],
    ['a head without a film', '\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm', uploadsTexts.damaged],
  ] as const)('[EI1] %s by a sentence that says what to do', async ([, bytes, sentence]) => {
    expect(await refusal(Buffer.from(bytes, 'latin1'))).toBe(sentence);
  });

  it('[EI5] a picture that announces more than the memory holds', async () => {
    expect(await refusal(pngOf({ widthPx: 60_000, heightPx: 60_000 }))).toBe(uploadsTexts.tooManyPixels(100));
  });

  it.for(['iCCP', 'zTXt', 'IDAT'])('[EI5] is not slowed down by a bomb in %s of a picture', { timeout: 40_000 }, async (chunk) => {
    const picture = pngOf({ widthPx: 16, heightPx: 16, bomb: { chunk, packed: deflateSync(Buffer.alloc(96 * 1024 * 1024)) } });
    const startedAt = performance.now();
    const memoryBytes = process.memoryUsage().rss;
    expect((await inspect(picture)).ok).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - memoryBytes).toBeLessThan(80 * 1024 * 1024);
  });

  it.for(Object.entries(hostileMp4s()))('[EI5] a video with %s, in time', { timeout: 30_000 }, async ([, bytes]) => {
    const outcome = await inspect(bytes, { timeoutMs: 3_000 });
    expect(outcome).toMatchObject({ ok: false, error: { message: uploadsTexts.damaged } });
  });

  it('[EI5] keeps nobody waiting meanwhile', { timeout: 30_000 }, async () => {
    const [endless] = Object.values(hostileMp4s());
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 50);
    const startedAt = performance.now();
    await inspect(endless ?? '', { timeoutMs: 2_000 });
    clearInterval(timer);
    // It is ended by the clock, or by its memory; until then this thread has its turns (a busy machine gives fewer).
    expect(turns).toBeGreaterThan((performance.now() - startedAt) / 50 / 4);
  });
});
