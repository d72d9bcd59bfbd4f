import { BlobSource } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { openMediaFile } from '@/lib/editor/media/media-file';
import type { VideoReader } from '@/lib/editor/media/video-reader';
import { createVideoReader } from '@/lib/editor/media/video-reader';
import type { NumberedVideo } from '@/lib/editor/testing/make-media';
import { makeVideo, readNumber } from '@/lib/editor/testing/make-media';

async function openReader(video: NumberedVideo) {
  const opened = await openMediaFile(new BlobSource(await makeVideo(video)));
  if (!opened.ok || opened.value.video === null) throw new Error('the video cannot be read');
  const listeners = new Set<() => void>();
  const reader = createVideoReader(opened.value.video, () => listeners.forEach((listener) => listener()));
  const exact = (): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!reader.isExact()) return;
        listeners.delete(check);
        resolve();
      };
      listeners.add(check);
      check();
    });
  const numberAt = async (seconds: number): Promise<number> => {
    reader.want(seconds);
    await exact();
    return numberOn(reader);
  };
  return { reader, numberAt, exact, listeners, file: opened.value };
}

function numberOn(reader: VideoReader): number {
  const context = new OffscreenCanvas(160, 96).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  reader.current()?.draw(context, 0, 0, 160, 96);
  return readNumber(context);
}

describe('reading a video', () => {
  it.each([
    ['webm', 30],
    ['webm', 24_000 / 1001],
    ['mp4', 60],
    ['mp4', 25],
  ] as const)('[EM2] gives every frame at its own time (%s, %f frames a second)', async (container, framesPerSecond) => {
    const { numberAt, reader } = await openReader({ framesPerSecond, frameCount: 50, container });
    const seen: number[] = [];
    for (let frame = 0; frame < 50; frame += 1) seen.push(await numberAt(Math.round((frame * 240_000) / framesPerSecond) / 240_000));
    expect(seen).toEqual(Array.from({ length: 50 }, (_, frame) => frame));
    reader.close();
  });

  it('[EM2] jumps forwards and backwards to the right frame', async () => {
    const { numberAt, reader } = await openReader({ framesPerSecond: 30, frameCount: 150 });
    const seen: number[] = [];
    for (const frame of [149, 0, 75, 74, 76, 30, 29, 120, 1]) seen.push(await numberAt((frame + 0.5) / 30));
    expect(seen).toEqual([149, 0, 75, 74, 76, 30, 29, 120, 1]);
    reader.close();
  });

  it('[EM2] shows the last frame after the end, and the first before a beginning that is late', async () => {
    const { numberAt, reader } = await openReader({ framesPerSecond: 30, frameCount: 10, startSeconds: 0.5 });
    expect([await numberAt(99), await numberAt(0), await numberAt(0.5 + 5.5 / 30), await numberAt(0.7)]).toEqual([9, 0, 5, 6]);
    reader.close();
  });

  it('[EM2] finds frames that stand for seconds, as in a slide show', async () => {
    const { numberAt, reader } = await openReader({ framesPerSecond: 0.25, frameCount: 4 });
    expect([await numberAt(3.9), await numberAt(7.9), await numberAt(4), await numberAt(15)]).toEqual([0, 1, 1, 3]);
    reader.close();
  });

  it('[EM2] comes to the last of many wishes, and shows pictures on the way', async () => {
    const { reader, exact, listeners } = await openReader({ framesPerSecond: 30, frameCount: 300 });
    const shown: number[] = [];
    listeners.add(() => shown.push(numberOn(reader)));
    for (let frame = 299; frame >= 100; frame -= 20) {
      reader.want((frame + 0.5) / 30);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    reader.want(42.5 / 30);
    await exact();
    expect(numberOn(reader)).toBe(42);
    expect(shown.length).toBeGreaterThan(1);
    reader.close();
  });

  it('[EM2] keeps the old picture until the new one is there', async () => {
    const { reader, numberAt, exact } = await openReader({ framesPerSecond: 30, frameCount: 150 });
    await numberAt(100.5 / 30);
    reader.want(3.5 / 30);
    expect([reader.isExact(), numberOn(reader)]).toEqual([false, 100]);
    await exact();
    expect(numberOn(reader)).toBe(3);
    reader.close();
    expect(reader.current()).toBeNull();
  });

  it('[EM2] says that it has failed when the file is taken away', async () => {
    const { reader, file, numberAt, listeners } = await openReader({ framesPerSecond: 30, frameCount: 300 });
    await numberAt(0);
    const failed = new Promise<void>((resolve) => listeners.add(() => reader.hasFailed() && resolve()));
    file.close();
    reader.want(9);
    await failed;
    expect(reader.hasFailed()).toBe(true);
    reader.close();
  });

  it('[EM2] shows every frame of a film by its number, sought in any order', async () => {
    const { numberAt, reader } = await openReader({ framesPerSecond: 30, frameCount: 60 });
    // 37 and 60 have no divisor in common, so that each frame comes once.
    const order = Array.from({ length: 60 }, (_, index) => (index * 37 + 11) % 60);
    const seen: number[] = [];
    for (const frame of order) seen.push(await numberAt((frame + 0.5) / 30));
    expect(seen).toEqual(order);
    reader.close();
  });

  it('[ER7] shows the key frame at once while wishes come fast, and the very frame when they rest', async () => {
    const { reader, exact, listeners } = await openReader({ framesPerSecond: 30, frameCount: 300, keyFrameInterval: 2 });
    reader.want(0);
    await exact();
    const shown: number[] = [];
    listeners.add(() => shown.push(numberOn(reader)));
    reader.want(110.5 / 30, 'hurried');
    await exact();
    reader.want(290.5 / 30, 'hurried');
    await exact();
    // On the way to a jump a frame that is read already may still pass.
    const milestones = [60, 110, 240, 290];
    expect(shown.filter((number, index) => milestones.includes(number) && number !== shown[index - 1])).toEqual(milestones);
    reader.close();
  });
});
