import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { facePicture } from '@/lib/portrait/testing/face';
import type { PortraitProvider } from '@/lib/server/providers/portrait-provider';
import { createLocalPortraitProvider } from './local-portrait-provider';
import type { PortraitWork } from './portrait-worker';
import { createThreadPool } from './thread-pool';

// A portrait is a second of processor time and more, and its test may have to share the processor.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let provider: PortraitProvider;

beforeAll(async () => {
  // Inside the project, so that the bundle finds the native canvas.
  await mkdir('build', { recursive: true });
  folder = await mkdtemp(path.resolve('build', 'test-'));
  await promisify(execFile)(process.execPath, ['scripts/build-workers.mjs', folder]);
  provider = createLocalPortraitProvider(createThreadPool<PortraitWork>({ workerFile: path.join(folder, 'portrait-worker.mjs'), size: 1, timeoutMs: 60_000, maxQueued: 10 }));
}, 60_000);
afterAll(async () => {
  await provider.close?.();
  await rm(folder, { recursive: true });
});

function encodedFace(width: number, height: number, opacity = 255): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(facePicture(width, height).data.map((value, at) => (at % 4 === 3 ? opacity : value)));
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/png');
}

/** Quicker to make than a face where many pixels are needed. */
function encodedDisc(width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#2040a0';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#d0a020';
  context.beginPath();
  context.arc(width / 2, height / 2, height / 3, 0, Math.PI * 2);
  context.fill();
  return canvas.toBuffer('image/png');
}

const portray = (picture: Uint8Array, signal = new AbortController().signal) => provider.portray({ generationId: 'g', outputIndex: 0, picture, mime: 'image/png', look: 'halftone' }, signal);

describe('the local portrait provider', () => {
  it('[PT5] gives the picture in its look, at its own size, and a large one with as many pixels as a frame in Full HD', async () => {
    const small = await portray(encodedFace(200, 140));
    if (!small.ok) throw new Error(small.error.detail);
    expect(small.value.mime).toBe('image/jpeg');
    const image = await loadImage(Buffer.from(small.value.bytes));
    expect([image.width, image.height]).toEqual([200, 140]);
    // More than is opened at its own size.
    const large = await portray(encodedDisc(6400, 1600));
    if (!large.ok) throw new Error(large.error.detail);
    const drawn = await loadImage(Buffer.from(large.value.bytes));
    expect([Math.abs(drawn.width - 2880) <= 2, Math.abs(drawn.height - 720) <= 2]).toEqual([true, true]);
  });

  it('[PT4] gives a PNG where something is transparent', async () => {
    const made = await portray(encodedFace(60, 60, 120));
    if (!made.ok) throw new Error(made.error.detail);
    expect(made.value.mime).toBe('image/png');
    const canvas = createCanvas(60, 60);
    canvas.getContext('2d').drawImage(await loadImage(Buffer.from(made.value.bytes)), 0, 0);
    expect(canvas.getContext('2d').getImageData(30, 30, 1, 1).data[3]).toBe(120);
  });

  it('[PT5] refuses more than 8,192 pixels a side, and what is no picture', async () => {
    expect(await portray(encodedDisc(8193, 2))).toMatchObject({ ok: false, error: { code: 'too_large' } });
    expect(await portray(new TextEncoder().encode('no picture'))).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('[PT6] ends at once when it is cancelled, and draws the next one', async () => {
    const stop = new AbortController();
    const running = portray(encodedDisc(1000, 1000), stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'the caller ended the work' } });
    expect(await portray(encodedFace(20, 20))).toMatchObject({ ok: true });
  });
});
