import { beforeAll, describe, expect, it } from 'vitest';
import { defaultTransform } from '@/lib/editor/document/empty';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';
import { bestLag, ExportStudio, meanDifference, openExported } from '@/lib/editor/testing/export-studio';
import { makePicture, makeVideo, makeWav } from '@/lib/editor/testing/make-media';
import { MediaServer } from '@/lib/editor/testing/media-server';

const server = new MediaServer();
/** A project of two seconds: a film under a turned picture, and a noise of its own from 0.25 s on. */
const document = makeDocument({
  canvas: { widthPx: 854, heightPx: 480 },
  tracks: [makeTrack({ id: 'film', order: 0 }), makeTrack({ id: 'above', order: 1 }), makeTrack({ id: 'sound', order: 2, kind: 'audio' })],
  clips: [
    makeClip({ id: 'film', trackId: 'film', kind: 'video', assetId: 'film', durationTicks: seconds(2), sourceDurationTicks: seconds(4), sourceInTicks: seconds(1), volume: 0.25 }),
    makeClip({ id: 'card', trackId: 'above', assetId: 'card', startTicks: seconds(0.5), durationTicks: seconds(1), transform: { ...defaultTransform, x: 0.2, y: 0.1, scale: 0.4, rotationDegrees: 20, opacity: 0.8 } }),
    makeClip({ id: 'noise', trackId: 'sound', kind: 'audio', assetId: 'noise', startTicks: seconds(0.25), durationTicks: seconds(1.5), sourceDurationTicks: seconds(2), volume: 0.6 }),
  ],
});
const assets = [makeAsset({ id: 'film', kind: 'video' }), makeAsset({ id: 'card', kind: 'image' }), makeAsset({ id: 'noise', kind: 'audio' })];

/** Noise tells places apart: it is like itself nowhere else. */
function makeNoise(lengthSeconds: number): AudioBuffer {
  const buffer = new AudioBuffer({ length: lengthSeconds * 48_000, numberOfChannels: 1, sampleRate: 48_000 });
  let state = 1;
  let smooth = 0;
  const samples = Float32Array.from({ length: buffer.length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    smooth = smooth * 0.8 + (state / 1_073_741_824 - 1) * 0.2;
    return smooth;
  });
  buffer.copyToChannel(samples, 0);
  return buffer;
}

beforeAll(async () => {
  server.serve('/api/media/film', await makeVideo({ widthPx: 320, heightPx: 180, framesPerSecond: 30, frameCount: 120, toneHz: 440 }));
  server.serve('/api/media/card', await makePicture(200, 100, '#e07020'));
  server.serve('/api/media/noise', makeWav(makeNoise(2)));
});

const studio = () => new ExportStudio({ document, assets, server });

describe.each(['mp4', 'webm'] as const)('exported to %s', (format) => {
  it('[EO5] every frame shows what the preview shows at its instant', async () => {
    const made = studio();
    const plan = made.plan({ format, quality: 'best' });
    expect(await made.run(plan)).toEqual({ ok: true, value: undefined });
    const exported = await openExported(made.file.blob());
    for (const frame of [0, 1, 14, 15, 16, 30, 44, 45, 59]) {
      const wanted = await made.preview(frame * 8000, 854, 480);
      const shown = await exported.frameAt((frame + 0.5) / 30);
      expect([shown.canvas.width, shown.canvas.height]).toEqual([854, 480]);
      expect(meanDifference(wanted, shown), `frame ${frame}`).toBeLessThan(4);
    }
    expect(Math.abs(exported.durationSeconds - 2)).toBeLessThan(1 / 30);
    exported.close();
  });

  it('[EO6] the sound is the mix, at its place', async () => {
    const made = studio();
    await made.run(made.plan({ format }));
    const wanted = await made.mix(96_000);
    const exported = await openExported(made.file.blob());
    const heard = await exported.samples();
    const { lag, likeness } = bestLag(wanted.left, heard);
    expect(Math.abs(lag)).toBeLessThanOrEqual(1);
    expect(likeness).toBeGreaterThan(0.95);
    exported.close();
  });
});

it('[EO6] the sound by itself is the mix too, as long as it is', async () => {
  const made = studio();
  await made.run(made.plan({ format: 'm4a' }));
  const wanted = await made.mix(96_000);
  const exported = await openExported(made.file.blob());
  const { lag, likeness } = bestLag(wanted.left, await exported.samples());
  expect(Math.abs(lag)).toBeLessThanOrEqual(1);
  expect(likeness).toBeGreaterThan(0.95);
  expect(Math.abs(exported.durationSeconds - 2)).toBeLessThan(1 / 30);
  exported.close();
});
