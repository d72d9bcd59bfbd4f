import { describe, expect, it } from 'vitest';
import type { Clip } from '@/lib/editor/document/model';
import { SoundMixer } from '@/lib/editor/export/sound-mixer';
import { toStereo } from '@/lib/editor/export/stereo';
import type { OpenSound } from '@/lib/editor/media/media-pool';
import { gainAt, describeSound } from '@/lib/editor/sound';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

const rate = 48_000;
const tracks = [makeTrack({ id: 'one', order: 0, kind: 'audio' }), makeTrack({ id: 'two', order: 1, kind: 'audio' })];
const toneClip = (clip: Partial<Clip> & { id: string }): Clip => makeClip({ kind: 'audio', trackId: 'one', assetId: 'ramp', sourceDurationTicks: seconds(4), ...clip });

/** A recording whose sample n at `rate` says n, in pieces of 1,000 samples; it can break off. */
function recording(value: (index: number) => number, options: { breaksAt?: number; onClose?: () => void } = {}): OpenSound {
  return {
    async *pieces(fromSeconds, toSeconds = 4) {
      for (let first = Math.max(0, Math.floor((fromSeconds * rate) / 1000) * 1000); first < Math.min(toSeconds, 4) * rate; first += 1000) {
        if (first >= (options.breaksAt ?? Infinity)) throw new Error('the file ends here');
        const samples = Float32Array.from({ length: 1000 }, (_, index) => value(first + index));
        yield await Promise.resolve({ startSeconds: first / rate, sampleRate: rate, channels: [samples] });
      }
    },
    close: () => options.onClose?.(),
  };
}

const ramp = (index: number) => index / (4 * rate);

function mixer(clips: readonly Clip[], options: { fromTicks?: number; sound?: OpenSound; onBroken?: (clipId: string) => void } = {}) {
  const document = makeDocument({ tracks, clips });
  const openSound = () => Promise.resolve(options.sound ?? recording(ramp));
  return { document, mixer: new SoundMixer({ document, fromTicks: options.fromTicks ?? 0, openSound, onBroken: ({ clipId }) => options.onBroken?.(clipId) }) };
}

/** The whole mix in blocks of odd lengths. */
async function mixed(sound: SoundMixer, count: number, blockSamples: number): Promise<Float32Array> {
  const all = new Float32Array(count);
  for (let first = 0; first < count; first += blockSamples) all.set((await sound.mix(Math.min(blockSamples, count - first))).left, first);
  sound.close();
  return all;
}

describe('the mixer', () => {
  it('[EO6] plays each sample at its place with its gain, whatever the blocks are', async () => {
    const clip = toneClip({ id: 'a', startTicks: seconds(0.5), durationTicks: seconds(1), sourceInTicks: seconds(1), volume: 0.5, fadeInTicks: seconds(0.25) });
    const { document, mixer: sound } = mixer([clip]);
    const [segment] = describeSound(document, 0, seconds(4));
    if (segment === undefined) throw new Error('nothing is heard');
    const heard = await mixed(sound, 2 * rate, 7_777);
    for (const index of [0, 23_999, 24_001, 24_100, 30_000, 36_000, 50_000, 71_900, 72_001, 90_000]) {
      const expected = index < 24_000 || index >= 72_000 ? 0 : ramp(index - 24_000 + rate) * gainAt(segment, index * 5);
      expect(heard[index], `sample ${index}`).toBeCloseTo(expected, 5);
    }
    const other = mixer([clip]);
    expect(await mixed(other.mixer, 2 * rate, rate)).toEqual(heard);
  });

  it('[EO6] begins in the middle of a project where the range does', async () => {
    const clip = toneClip({ id: 'a', durationTicks: seconds(3) });
    const { mixer: sound } = mixer([clip], { fromTicks: seconds(1) });
    const heard = await mixed(sound, rate, 10_000);
    expect(heard[0]).toBeCloseTo(ramp(rate), 5);
    expect(heard[rate - 1]).toBeCloseTo(ramp(2 * rate - 1), 5);
  });

  it('[EO6] sums what overlaps and cuts it at full scale', async () => {
    const loud = recording(() => 0.7);
    const clips = [toneClip({ id: 'a' }), toneClip({ id: 'b', trackId: 'two', startTicks: seconds(0.5) })];
    const { mixer: sound } = mixer(clips, { sound: loud });
    const heard = await mixed(sound, rate, 4_800);
    expect(heard[12_000]).toBeCloseTo(0.7, 5);
    expect(heard[36_000]).toBe(1);
  });

  it('[EO6] [EX11] pans one channel to a side as loud as it was recorded', async () => {
    const { mixer: sound } = mixer([toneClip({ id: 'a', pan: 1 })], { sound: recording(() => 0.25) });
    const { left, right } = await sound.mix(24_000);
    expect([left[12_000], right[12_000]].map((sample) => Number(sample?.toFixed(5)))).toEqual([0, 0.25]);
  });

  it('[EO6] is as fast as the clip, without a seam', async () => {
    const { mixer: sound } = mixer([toneClip({ id: 'a', speedPercent: 200, durationTicks: seconds(1) })]);
    const heard = await mixed(sound, rate, 1_111);
    for (let index = 1_000; index < rate - 1_000; index += 997) expect(heard[index]).toBeCloseTo(ramp(index * 2), 4);
  });

  it('[EO12] says which recording breaks off, and is silent from there', async () => {
    const broken: string[] = [];
    const { mixer: sound } = mixer([toneClip({ id: 'a', durationTicks: seconds(2) })], { sound: recording(() => 0.5, { breaksAt: 20_000 }), onBroken: (clipId) => broken.push(clipId) });
    const heard = await mixed(sound, rate, 10_000);
    expect(broken).toEqual(['a']);
    expect([heard[15_000], heard[30_000]]).toEqual([0.5, 0]);
  });

  it('[EO7] reads no further than it mixes, and closes what has ended', async () => {
    let [closed, read] = [0, 0];
    const sound = recording((index) => {
      read = Math.max(read, index);
      return 0;
    }, { onClose: () => (closed += 1) });
    const { mixer: one } = mixer([toneClip({ id: 'a', durationTicks: seconds(2) })], { sound });
    await one.mix(4_800);
    expect(read).toBeLessThan(10_000);
    await one.mix(2 * rate);
    expect(closed).toBe(0);
    await one.mix(100);
    expect(closed).toBe(1);
  });
});

describe('mixing down', () => {
  const channel = (value: number) => Float32Array.of(value);

  it('[EO6] gives one channel to both sides, and joins the others', () => {
    expect(toStereo([channel(0.5)])).toEqual({ left: channel(0.5), right: channel(0.5) });
    expect(toStereo([channel(0.1), channel(0.2)])).toEqual({ left: channel(0.1), right: channel(0.2) });
    expect(toStereo([channel(0.5), channel(0.25), channel(0.25), channel(0.75)])).toEqual({ left: channel(0.375), right: channel(0.5) });
    const six = toStereo([channel(0.1), channel(0.2), channel(0.4), channel(0.9), channel(0.2), channel(0)]);
    expect([six.left[0], six.right[0]].map((sample) => Number(sample?.toFixed(4)))).toEqual([0.5243, 0.4828]);
    expect(toStereo([])).toEqual({ left: new Float32Array(0), right: new Float32Array(0) });
  });
});
