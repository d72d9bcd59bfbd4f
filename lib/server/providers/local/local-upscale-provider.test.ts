import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { UpscaleProvider } from '@/lib/server/providers/upscale-provider';
import type { UpscaleFactor } from '@/lib/tools/upscale-size';
import { createLocalUpscaleProvider } from './local-upscale-provider';
import { createThreadPool } from './thread-pool';
import type { UpscaleWork } from './upscale-worker';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let provider: UpscaleProvider;

beforeAll(async () => {
  // Inside the project, so that the bundle finds the native canvas.
  await mkdir('build', { recursive: true });
  folder = await mkdtemp(path.resolve('build', 'test-'));
  await promisify(execFile)(process.execPath, ['scripts/build-workers.mjs', folder]);
  provider = createLocalUpscaleProvider(createThreadPool<UpscaleWork>({ workerFile: path.join(folder, 'upscale-worker.mjs'), size: 1, timeoutMs: 60_000, maxQueued: 10 }));
}, 60_000);
afterAll(async () => {
  await provider.close?.();
  await rm(folder, { recursive: true });
});

function disc(width: number, height: number, ground: string | null): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.fillStyle = '#d0a020';
  context.beginPath();
  context.arc(width / 2, height / 2, height / 3, 0, Math.PI * 2);
  context.fill();
  return canvas;
}

const upscale = (picture: Uint8Array, factor: UpscaleFactor = 2, signal = new AbortController().signal) =>
  provider.upscale({ generationId: 'g', outputIndex: 0, picture, mime: 'image/png', factor, widthPx: 0, heightPx: 0 }, signal);

describe('the local upscaling provider', () => {
  it.each([[2, '#2040a0', 'image/jpeg'], [4, null, 'image/png']] as const)('[UP1] [UP6] gives %i times the size, as a PNG where something is transparent', async (factor, ground, mime) => {
    const made = await upscale(disc(90, 61, ground).toBuffer('image/png'), factor);
    if (!made.ok) throw new Error(made.error.detail);
    expect(made.value.mime).toBe(mime);
    const image = await loadImage(Buffer.from(made.value.bytes));
    expect([image.width, image.height]).toEqual([90 * factor, 61 * factor]);
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    expect([...canvas.getContext('2d').getImageData(0, 0, 1, 1).data].at(3)).toBe(ground === null ? 0 : 255);
    const [red = 0, green = 0, blue = 0] = canvas.getContext('2d').getImageData(image.width / 2, image.height / 2, 1, 1).data;
    expect(Math.hypot(red - 208, green - 160, blue - 32)).toBeLessThan(8);
  });

  it('[UP8] refuses what would have more than 8,192 pixels a side or 33 million in all, and what is no picture', async () => {
    for (const [width, height, factor] of [[4097, 2, 2], [2049, 2, 4], [3900, 2200, 2]] as const) expect(await upscale(createCanvas(width, height).toBuffer('image/png'), factor)).toMatchObject({ ok: false, error: { code: 'too_large' } });
    expect(await upscale(new TextEncoder().encode('no picture'))).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('[UP9] ends at once when it is cancelled, and makes the next one', async () => {
    const stop = new AbortController();
    const running = upscale(disc(1500, 1500, '#2040a0').toBuffer('image/png'), 2, stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'the caller ended the work' } });
    expect(await upscale(disc(20, 20, '#2040a0').toBuffer('image/png'))).toMatchObject({ ok: true });
  });
});
