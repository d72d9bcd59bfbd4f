import { ALL_FORMATS, BufferSource, CanvasSink, Input } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { filmScene } from '@/components/editor/tools/video/film-scene';
import type { Motion } from '@/lib/motion/living-scene';
import { packScene } from '@/lib/motion/pack-scene';

const still: Motion = { pivot: [0, 0], drift: [0, 0], waves: [], ripple: 0 };
const camera = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1, x: 0, y: 0 } };

async function webpOf(width: number, height: number, colour: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('a new canvas has a context');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 1 })).arrayBuffer());
}

/** A blue ground with a white square that goes to the right: 100 frame units a second, of 1,000. */
async function squareThatGoes(): Promise<Uint8Array<ArrayBuffer>> {
  const pictures = [await webpOf(64, 64, '#1030c0'), await webpOf(32, 32, '#ffffff')];
  return packScene(
    {
      version: 1, seed: 's', size: [1000, 1000], shown: 1, ground: '#1030c0', camera, flashes: [], falls: [],
      sheets: [{ place: [0, 0, 1000, 1000], depth: 0, motion: still }, { place: [100, 400, 200, 200], depth: 0.5, motion: { ...still, drift: [100, 0] } }],
    },
    pictures,
  );
}

/** Where the white square begins, as a share of the frame's width. */
function leftOf(canvas: HTMLCanvasElement | OffscreenCanvas): number {
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const { data } = context.getImageData(0, Math.round(canvas.height / 2), canvas.width, 1);
  for (let x = 0; x < canvas.width; x += 1) if ((data[x * 4] ?? 0) > 128) return x / canvas.width;
  return Number.NaN;
}

describe('the film of a living scene', () => {
  it('[TO9] [MO5] is an MP4 in H.264 of the size and the length that were asked for, without sound, and moves as its scene says', async () => {
    const heard: number[] = [];
    const film = await filmScene(await squareThatGoes(), { widthPx: 240, heightPx: 240, durationMs: 5000 }, { onProgress: (done) => Promise.resolve(void heard.push(done)), isStopped: () => false });
    if (film === null) throw new Error('it was filmed');
    const input = new Input({ source: new BufferSource(film.file), formats: ALL_FORMATS });
    const track = await input.getPrimaryVideoTrack();
    if (track === null) throw new Error('it has pictures');
    expect(await input.getPrimaryAudioTrack()).toBeNull();
    expect(await track.getCodec()).toBe('avc');
    expect([await track.getDisplayWidth(), await track.getDisplayHeight()]).toEqual([240, 240]);
    expect(await track.computeDuration()).toBeCloseTo(5, 3);
    const sink = new CanvasSink(track);
    for (const seconds of [0, 1, 2.5, 4.9]) {
      const frame = await sink.getCanvas(seconds);
      if (frame === null) throw new Error('there is a frame');
      expect(leftOf(frame.canvas)).toBeCloseTo(0.1 + 0.1 * Math.floor(seconds * 24 + 0.001) / 24, 1);
    }
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(film.poster.type).toBe('image/jpeg');
    input.dispose();
  });

  it('[TO13] stops where it is told to, and makes nothing of bytes that are no scene', async () => {
    let frames = 0;
    const stopped = await filmScene(await squareThatGoes(), { widthPx: 240, heightPx: 240, durationMs: 10_000 }, { onProgress: () => Promise.resolve(void (frames += 1)), isStopped: () => frames >= 5 });
    expect(stopped).toBeNull();
    expect(frames).toBeLessThan(10);
    expect(await filmScene(new Uint8Array([1, 2, 3]), { widthPx: 240, heightPx: 240, durationMs: 5000 }, { onProgress: () => Promise.resolve(), isStopped: () => false })).toBeNull();
  });
});
