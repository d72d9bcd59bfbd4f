import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '@/lib/base/result';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import type { FrameTime } from '@/lib/editor/export/film-capture';
import { exportColorSpace } from '@/lib/editor/export/film-planes';
import type { VideoPlan } from '@/lib/editor/export/plan';
import { writeVideo } from '@/lib/editor/export/write-movie';

beforeAll(() => registerAacEncoder());

const size = { widthPx: 320, heightPx: 180 };

const planOf = (format: VideoPlan['format'], frameCount: number): VideoPlan => ({
  kind: 'video',
  format,
  codec: format === 'mp4' ? 'avc' : 'vp9',
  ...size,
  fromTicks: 0,
  frameCount,
  frameRate: { numerator: 30, denominator: 1 },
  bitsPerSecond: 400_000,
  sound: { codec: format === 'mp4' ? 'aac' : 'opus', bitsPerSecond: 128_000, fromTicks: 0, sampleCount: frameCount * 1600 },
});

/** Makes a film of frames that are never the same, or always, and counts at each what of it is open or not written yet. */
class Watch {
  frameCount = 0;
  mostOpenFrames = 0;
  mostSecondsAhead = 0;
  mostFramesWithoutWrite = 0;
  private readonly open = new Set<VideoFrame>();
  private readonly pixels = new Uint8Array(size.widthPx * size.heightPx * 4);
  private mixedSamples = 0;
  private framesWithoutWrite = 0;

  constructor(
    private readonly write: () => void = () => undefined,
    private readonly isStill = false,
  ) {}

  get openFrames(): number {
    for (const frame of this.open) if (frame.format === null) this.open.delete(frame);
    return this.open.size;
  }

  run(plan: VideoPlan) {
    return writeVideo(plan, { stage: this.stage, mixer: this.mixer, file: this.file, stopReason: () => null, onProgress: (doneTicks) => this.note(doneTicks) });
  }

  private readonly stage = {
    show: () => Promise.resolve(ok(this.isStill && this.frameCount > 0 ? ('same' as const) : ('changed' as const))),
    capture: (time: FrameTime) => {
      this.pixels.fill(this.frameCount % 256);
      const frame = new VideoFrame(this.pixels, { ...time, format: 'RGBX', codedWidth: size.widthPx, codedHeight: size.heightPx, colorSpace: exportColorSpace });
      this.frameCount += 1;
      this.open.add(frame);
      return Promise.resolve(frame);
    },
  };

  private readonly mixer = {
    mix: (count: number) => {
      this.mixedSamples += count;
      return Promise.resolve({ left: new Float32Array(count).fill(0.1), right: new Float32Array(count).fill(0.1) });
    },
  };

  private readonly file: SyncFile = {
    write: (data) => {
      this.write();
      this.framesWithoutWrite = 0;
      return data.length;
    },
    getSize: () => 0,
    flush: () => undefined,
    close: () => undefined,
  };

  private note(doneTicks: number): Promise<void> {
    this.framesWithoutWrite += 1;
    this.mostFramesWithoutWrite = Math.max(this.mostFramesWithoutWrite, this.framesWithoutWrite);
    this.mostOpenFrames = Math.max(this.mostOpenFrames, this.openFrames);
    this.mostSecondsAhead = Math.max(this.mostSecondsAhead, this.mixedSamples / 48_000 - doneTicks / ticksPerSecond);
    return Promise.resolve();
  }
}

/** Frames that know how many others they hold: one with another time holds the one that it is of, and all that this one holds. */
function watchHolding(): { readonly most: () => number } {
  const held = new WeakMap<object, number>();
  let most = 0;
  class WatchedFrame extends VideoFrame {
    constructor(...given: ConstructorParameters<typeof VideoFrame>) {
      super(...given);
      const [source] = given;
      held.set(this, source instanceof VideoFrame ? (held.get(source) ?? 0) + 1 : 0);
      most = Math.max(most, held.get(this) ?? 0);
    }

    override clone(): VideoFrame {
      const copy = Object.setPrototypeOf(super.clone(), WatchedFrame.prototype) as WatchedFrame;
      held.set(copy, held.get(this) ?? 0);
      return copy;
    }
  }
  vi.stubGlobal('VideoFrame', WatchedFrame);
  return { most: () => most };
}

afterEach(() => vi.unstubAllGlobals());

describe.each(['mp4', 'webm'] as const)('a film that is written to %s', (format) => {
  it.each([60, 600])('[EO7] has few frames open, little sound mixed ahead and little unwritten (%i frames)', async (frameCount) => {
    const watch = new Watch();
    expect(await watch.run(planOf(format, frameCount))).toEqual(ok(undefined));
    expect(watch.frameCount).toBe(frameCount);
    expect(watch.openFrames).toBe(0);
    expect(watch.mostOpenFrames).toBeLessThanOrEqual(6);
    expect(watch.mostSecondsAhead).toBeLessThanOrEqual(0.5 + 1 / 30);
    // A WebM is written from key to key, which are 2 seconds apart; an encoder may hold some frames.
    expect(watch.mostFramesWithoutWrite).toBeLessThanOrEqual(90);
  });

  it('[EO7] holds a picture that stands still once, however long it stands', async () => {
    const holding = watchHolding();
    const watch = new Watch(undefined, true);
    expect(await watch.run(planOf(format, 300))).toEqual(ok(undefined));
    expect(watch.frameCount).toBe(1);
    expect(watch.openFrames).toBe(0);
    // The library gives it its time once more.
    expect(holding.most()).toBeLessThanOrEqual(2);
  });

  it('[EO12] ends soon where the disk is full, and says so', async () => {
    const full = new DOMException('There is no room.', 'QuotaExceededError');
    const watch = new Watch(() => {
      throw full;
    });
    await expect(watch.run(planOf(format, 6000))).rejects.toBe(full);
    expect(watch.frameCount).toBeLessThan(600);
    expect(watch.openFrames).toBe(0);
  });
});
