import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CutoutProvider } from '@/lib/server/providers/cutout-provider';
import type { CutoutWork } from './cutout-worker';
import { createLocalCutoutProvider } from './local-cutout-provider';
import { createThreadPool } from './thread-pool';

// A cut is a second of processor time, and its test may have to share the processor.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let provider: CutoutProvider;

beforeAll(async () => {
  // Inside the project, so that the bundle finds the native canvas.
  await mkdir('build', { recursive: true });
  folder = await mkdtemp(path.resolve('build', 'test-'));
  await promisify(execFile)(process.execPath, ['scripts/build-workers.mjs', folder]);
  provider = createLocalCutoutProvider(createThreadPool<CutoutWork>({ workerFile: path.join(folder, 'cutout-worker.mjs'), size: 1, timeoutMs: 60_000, maxQueued: 10 }));
}, 60_000);
afterAll(async () => {
  await provider.close?.();
  await rm(folder, { recursive: true });
});

/** A red disc left of the middle of a blue picture, and a green one right of it. */
function discs(width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#2040a0';
  context.fillRect(0, 0, width, height);
  for (const [colour, x] of [['#d03020', 0.25], ['#30a040', 0.75]] as const) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(width * x, height / 2, height / 5, 0, Math.PI * 2);
    context.fill();
  }
  return canvas.toBuffer('image/png');
}

const cut = (picture: Uint8Array, box: Parameters<CutoutProvider['cut']>[0]['box'] = null, signal = new AbortController().signal) =>
  provider.cut({ generationId: 'g', outputIndex: 0, picture, mime: 'image/png', box }, signal);

describe('the local cut-out provider', () => {
  it('[TO6] gives the picture at its own size with only what is inside the box', async () => {
    const made = await cut(discs(400, 300), { x: 0.05, y: 0.2, width: 0.4, height: 0.6 });
    if (!made.ok) throw new Error(made.error.detail);
    expect(made.value.mime).toBe('image/png');
    const image = await loadImage(Buffer.from(made.value.bytes));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const pixel = (x: number, y: number) => [...canvas.getContext('2d').getImageData(x, y, 1, 1).data];
    expect([image.width, image.height]).toEqual([400, 300]);
    expect(pixel(100, 150)).toEqual([0xd0, 0x30, 0x20, 255]);
    expect([pixel(300, 150)[3], pixel(5, 5)[3]]).toEqual([0, 0]);
  });

  it('[TO7] [CU5] is unsure where there is nothing', async () => {
    const plain = createCanvas(100, 100);
    plain.getContext('2d').fillRect(0, 0, 100, 100);
    expect(await cut(plain.toBuffer('image/png'))).toMatchObject({ ok: false, error: { code: 'unsure', retryable: false } });
  });

  it('[CU3] refuses more than 4,096 pixels a side, and what is no picture', async () => {
    expect(await cut(discs(4097, 20))).toMatchObject({ ok: false, error: { code: 'too_large' } });
    expect(await cut(new TextEncoder().encode('no picture'))).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('[CU2] ends at once when it is cancelled', async () => {
    const stop = new AbortController();
    const running = cut(discs(2000, 2000), null, stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'the caller ended the work' } });
  });
});
