import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assert } from '@/lib/base/assert';
import { createThreadPool } from './thread-pool';
import { createLocalImageProvider } from './local-image-provider';
import type { ImageProvider, ImageRequest } from '@/lib/server/providers/image-provider';

const request: ImageRequest = { generationId: 'g1', outputIndex: 0, prompt: 'a red fox', style: 'ink', ratio: '4:3', widthPx: 144, heightPx: 112, reference: null, seed: 3 };

describe('local image provider', () => {
  let folder: string;
  let provider: ImageProvider;

  beforeAll(async () => {
    // Inside the project, so that the bundle finds the native canvas.
    await mkdir('build', { recursive: true });
    folder = await mkdtemp(path.resolve('build', 'test-'));
    const workerFile = path.join(folder, 'draw-worker.mjs');
    await promisify(execFile)(process.execPath, ['scripts/build-workers.mjs', folder]);
    provider = createLocalImageProvider(createThreadPool({ workerFile, size: 1, timeoutMs: 20_000, maxQueued: 5 }));
  }, 30_000);

  afterAll(async () => {
    await provider.close?.();
    await rm(folder, { recursive: true });
  });

  it('[D14] draws a JPEG of the size asked for, in the bundled worker', async () => {
    expect(provider.name).toBe('Studio (local)');
    const made = await provider.generate(request, new AbortController().signal);
    assert(made.ok, 'a picture was drawn');
    expect(made.value.mime).toBe('image/jpeg');
    const picture = await loadImage(Buffer.from(made.value.bytes));
    expect([picture.width, picture.height]).toEqual([144, 112]);
  });

  it('[D14] refuses a side that is too large', async () => {
    const made = await provider.generate({ ...request, widthPx: 5000 }, new AbortController().signal);
    expect(made).toMatchObject({ ok: false, error: { code: 'too_large', retryable: false } });
  });

  it('[D8] passes an abort on', async () => {
    const made = await provider.generate(request, AbortSignal.abort());
    expect(made).toMatchObject({ ok: false, error: { code: 'timed_out', retryable: false } });
  });
});
