import { BlobSource } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import type { Clip } from '@/lib/editor/document/model';
import { openMediaFile } from '@/lib/editor/media/media-file';
import type { OpenSound } from '@/lib/editor/media/media-pool';
import { readSoundPieces } from '@/lib/editor/media/sound-pieces';
import type { Section } from '@/lib/editor/playback/section';
import { SoundPlayer } from '@/lib/editor/playback/sound-player';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';
import { makeTone, makeVideo, makeWav } from '@/lib/editor/testing/make-media';

const sampleRate = 48_000;
const tracks = [makeTrack({ id: 'one', order: 0, kind: 'audio' }), makeTrack({ id: 'two', order: 1, kind: 'audio' }), makeTrack({ id: 'film', order: 2 })];
const toneClip = (clip: Partial<Clip> & { id: string }): Clip => makeClip({ kind: 'audio', trackId: 'one', assetId: 'tone', sourceDurationTicks: seconds(4), ...clip });

/** The whole timeline from its beginning, at the usual speed, where nothing else is said. */
const section = (part: Partial<Section>): Section => ({ id: 0, fromTicks: 0, clockSeconds: 0, toTicks: Infinity, rate: 1, ...part });

/** Gives a recording in pieces as short as those of compressed sound. */
function slices(buffer: AudioBuffer, samplesEach: number): OpenSound['pieces'] {
  const { sampleRate: rate, length } = buffer;
  return async function* (fromSeconds, toSeconds = Infinity) {
    for (let first = 0; first < length; first += samplesEach) {
      const end = Math.min(length, first + samplesEach);
      if (end / rate <= fromSeconds || first / rate >= toSeconds) continue;
      yield await Promise.resolve({ startSeconds: first / rate, sampleRate: rate, channels: [buffer.getChannelData(0).slice(first, end)] });
    }
  };
}

type Files = Readonly<Record<string, Blob | AudioBuffer>>;

/** A player on a context that renders without loss of time or samples. `scheduled` resolves when everything that is open has been scheduled. */
function recorder(files: Files, lengthSeconds: number) {
  const context = new OfflineAudioContext({ numberOfChannels: 1, length: lengthSeconds * sampleRate, sampleRate });
  const voices: Promise<void>[] = [];
  const player = new SoundPlayer({
    context,
    destination: context.destination,
    lookAheadSeconds: 1000,
    async openSound(assetId) {
      let close: () => void = () => undefined;
      voices.push(new Promise((resolve) => (close = resolve)));
      const file = files[assetId] ?? new Blob([]);
      if (file instanceof AudioBuffer) return { pieces: slices(file, 1024), close };
      const opened = await openMediaFile(new BlobSource(file));
      const track = opened.ok ? opened.value.audio : null;
      if (track) return { pieces: (...range) => readSoundPieces(track, 0, ...range), close };
      close();
      return null;
    },
  });
  return { context, player, scheduled: () => Promise.all(voices) };
}

/** Renders what the player plays of these clips, from `fromTicks` of the timeline on. */
async function render(clips: readonly Clip[], options: { files: Files; fromTicks?: number; sections?: readonly Section[]; lengthSeconds: number }): Promise<Float32Array> {
  const { context, player, scheduled } = recorder(options.files, options.lengthSeconds);
  player.update(makeDocument({ tracks, clips }), options.sections ?? [section({ fromTicks: options.fromTicks ?? 0 })]);
  await scheduled();
  const rendered = await context.startRendering();
  return rendered.getChannelData(0);
}

/** The effective value of the samples between two times; a sine of amplitude 0.5 has 0.354. */
function loudness(samples: Float32Array, fromSeconds: number, toSeconds: number): number {
  const part = samples.slice(Math.round(fromSeconds * sampleRate), Math.round(toSeconds * sampleRate));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

/** How far the samples are from a sine of amplitude `level` that began at `startSeconds`, at worst, edges left out. */
function worstDifference(samples: Float32Array, sine: { hz: number; level: number; startSeconds: number }, fromSeconds: number, toSeconds: number): number {
  let worst = 0;
  for (let index = Math.round(fromSeconds * sampleRate); index < toSeconds * sampleRate; index += 1) {
    const ideal = sine.level * Math.sin(2 * Math.PI * sine.hz * (index / sampleRate - sine.startSeconds));
    worst = Math.max(worst, Math.abs((samples[index] ?? 0) - ideal));
  }
  return worst;
}

/** The largest step from one sample to the next: a click is one. */
function steepest(samples: Float32Array): number {
  return samples.reduce((worst, sample, index) => Math.max(worst, Math.abs(sample - (samples[index - 1] ?? 0))), 0);
}

const tone = makeWav(makeTone({ hz: 440, seconds: 4, sampleRate }));

describe('playing sound', () => {
  it('[EX5] plays a recording sample by sample at its place', async () => {
    const clips = [toneClip({ id: 'a', startTicks: seconds(0.5), durationTicks: seconds(2) })];
    const samples = await render(clips, { files: { tone }, lengthSeconds: 3 });
    expect([loudness(samples, 0, 0.499), loudness(samples, 2.501, 3)]).toEqual([0, 0]);
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds: 0.5 }, 0.51, 2.49)).toBeLessThan(0.001);
  });

  it('[EX5] begins in the middle of a clip and of its source', async () => {
    const clips = [toneClip({ id: 'a', startTicks: seconds(1), durationTicks: seconds(2), sourceInTicks: seconds(1) + 60_123 })];
    const samples = await render(clips, { files: { tone }, fromTicks: seconds(1.7), lengthSeconds: 2 });
    const startSeconds = -1.7 + 1 - 1 - 60_123 / 240_000;
    // At most half a sample early or late.
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds }, 0.01, 1.29)).toBeLessThan(0.015);
    expect(loudness(samples, 1.301, 2)).toBe(0);
  });

  it('[EX2] sums what overlaps, each with its own volume', async () => {
    const clips = [
      toneClip({ id: 'a', durationTicks: seconds(2), volume: 0.5 }),
      toneClip({ id: 'b', trackId: 'two', startTicks: seconds(1), sourceInTicks: seconds(1), durationTicks: seconds(2), volume: 1.5 }),
    ];
    const samples = await render(clips, { files: { tone }, lengthSeconds: 3 });
    const sine = { hz: 440, startSeconds: 0 };
    expect(worstDifference(samples, { ...sine, level: 0.25 }, 0.01, 0.99)).toBeLessThan(0.001);
    expect(worstDifference(samples, { ...sine, level: 1 }, 1.01, 1.99)).toBeLessThan(0.002);
    expect(worstDifference(samples, { ...sine, level: 0.75 }, 2.01, 2.99)).toBeLessThan(0.002);
  });

  it('[EX4] goes through a cut in one recording as if it were not there', async () => {
    const clips = [
      toneClip({ id: 'a', durationTicks: seconds(1) + 1234 }),
      toneClip({ id: 'b', startTicks: seconds(1) + 1234, sourceInTicks: seconds(1) + 1234, durationTicks: seconds(1) }),
    ];
    const samples = await render(clips, { files: { tone }, lengthSeconds: 2 });
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds: 0 }, 0.01, 1.99)).toBeLessThan(0.01);
  });

  it('[EX3] does not click at a hard edge', async () => {
    const loud = makeWav(makeTone({ hz: 100, seconds: 4, sampleRate }));
    const clips = [toneClip({ id: 'a', assetId: 'loud', sourceInTicks: seconds(0.0025), durationTicks: seconds(1) })];
    const samples = await render(clips, { files: { loud }, lengthSeconds: 1.5 });
    expect(steepest(samples)).toBeLessThan(0.02);
    expect(loudness(samples, 0.1, 0.9)).toBeCloseTo(0.354, 2);
  });

  it('[EX5] plays faster where the clip is faster', async () => {
    const clips = [toneClip({ id: 'a', durationTicks: seconds(2), speedPercent: 200 })];
    const samples = await render(clips, { files: { tone }, lengthSeconds: 3 });
    expect(worstDifference(samples, { hz: 880, level: 0.5, startSeconds: 0 }, 0.01, 1.99)).toBeLessThan(0.01);
    expect(loudness(samples, 2.001, 3)).toBe(0);
  });

  it.each([
    [48_000, 0],
    [48_000, 1],
    [48_000, 3],
    [44_100, 2],
    [22_050, 4],
  ])('[EX5] has no audible seams between short pieces at %i samples a second, %i ticks beside a sample', async (rate, ticks) => {
    const pieces = makeTone({ hz: 440, seconds: 4, sampleRate: rate });
    const clip = toneClip({ id: 'a', assetId: 'pieces', startTicks: ticks, durationTicks: seconds(3) });
    const samples = await render([clip], { files: { pieces }, lengthSeconds: 3 });
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds: ticks / 240_000 }, 0.01, 2.99)).toBeLessThan(0.015);
  });

  it('[EX1] plays the sound of a video in time', async () => {
    const film = await makeVideo({ framesPerSecond: 30, frameCount: 60, toneHz: 440 });
    const clip = makeClip({ id: 'film', kind: 'video', trackId: 'film', assetId: 'film', startTicks: seconds(0.5), durationTicks: seconds(1.5), sourceDurationTicks: seconds(2) });
    const samples = await render([clip], { files: { film }, lengthSeconds: 2.5 });
    expect(loudness(samples, 0, 0.499)).toBe(0);
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds: 0.5 }, 0.6, 1.9)).toBeLessThan(0.1);
    expect(loudness(samples, 2.01, 2.5)).toBe(0);
  });

  it('[EX5] is silent for media that cannot be had, and plays the rest', async () => {
    const clips = [toneClip({ id: 'a', durationTicks: seconds(1), sourceDurationTicks: null }), toneClip({ id: 'b', trackId: 'two', assetId: 'missing', durationTicks: seconds(1) })];
    const samples = await render(clips, { files: { tone }, lengthSeconds: 1 });
    expect(loudness(samples, 0.01, 0.99)).toBeCloseTo(0.354, 2);
  });

  it('[EX6] follows the document while it plays: volume, deletion, a new clip, a move, mute', async () => {
    const { context, player, scheduled } = recorder({ tone }, 6);
    const at = (time: number, clips: readonly Clip[], changed = tracks): void =>
      void context.suspend(time).then(async () => {
        player.update(makeDocument({ tracks: changed, clips }), [section({})]);
        await scheduled();
        await context.resume();
      });
    const song = toneClip({ id: 'song', durationTicks: seconds(6), sourceDurationTicks: null });
    const late = toneClip({ id: 'late', trackId: 'two', durationTicks: seconds(6), sourceDurationTicks: null });
    player.update(makeDocument({ tracks, clips: [song] }), [section({})]);
    await scheduled();
    at(1, [{ ...song, volume: 0.5 }]);
    at(2, []);
    at(3, [late]);
    at(3.5, [{ ...late, startTicks: seconds(1) }]);
    at(3.75, [{ ...late, startTicks: seconds(1) }], tracks.map((track) => ({ ...track, muted: true })));
    const samples = (await context.startRendering()).getChannelData(0);
    const sine = { hz: 440, startSeconds: 0 };
    expect(worstDifference(samples, { ...sine, level: 0.5 }, 0.01, 0.99)).toBeLessThan(0.001);
    expect(worstDifference(samples, { ...sine, level: 0.25 }, 1.01, 1.99)).toBeLessThan(0.001);
    expect(loudness(samples, 2.02, 2.99)).toBeLessThan(0.0001);
    expect(worstDifference(samples, { ...sine, level: 0.5 }, 3.02, 3.49)).toBeLessThan(0.002);
    expect(worstDifference(samples, { ...sine, level: 0.5, startSeconds: 1 }, 3.53, 3.74)).toBeLessThan(0.002);
    expect(loudness(samples, 3.78, 6)).toBeLessThan(0.0001);
  });

  it('[EX6] stops at once', async () => {
    const { context, player, scheduled } = recorder({ tone }, 2);
    player.update(makeDocument({ tracks, clips: [toneClip({ id: 'a', durationTicks: seconds(2) })] }), [section({})]);
    await scheduled();
    void context.suspend(1).then(() => {
      player.stop();
      return context.resume();
    });
    const samples = (await context.startRendering()).getChannelData(0);
    expect(loudness(samples, 0.1, 0.9)).toBeCloseTo(0.354, 2);
    expect(loudness(samples, 1.02, 2)).toBeLessThan(0.0001);
  });

  it('[ER4] [ER3] begins a loop anew at the very sample at which it ends: a tone goes on as if it were not there', async () => {
    const clips = [toneClip({ id: 'a', durationTicks: seconds(4) })];
    const turn = { fromTicks: seconds(0.5), toTicks: seconds(1.5) };
    const sections = [0, 1, 2].map((id) => section({ id, ...turn, clockSeconds: id }));
    const samples = await render(clips, { files: { tone }, sections, lengthSeconds: 3.5 });
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds: 0 }, 0.01, 2.99)).toBeLessThan(0.001);
    expect(loudness(samples, 3.004, 3.5)).toBe(0);
  });

  it('[ER3] crossfades sections that do not fit, so that nothing clicks and nothing is missing', async () => {
    const low = makeWav(makeTone({ hz: 100, seconds: 4, sampleRate }));
    const clips = [toneClip({ id: 'a', assetId: 'low', durationTicks: seconds(4) })];
    // At the seam the sine is at its top on one side and at its bottom on the other.
    const sections = [section({ toTicks: seconds(1.0025) }), section({ id: 1, fromTicks: seconds(2.0075), clockSeconds: 1.0025 })];
    const samples = await render(clips, { files: { low }, sections, lengthSeconds: 2 });
    expect(steepest(samples)).toBeLessThan(0.02);
    expect([loudness(samples, 0.98, 1), loudness(samples, 1.01, 1.03)].map((level) => Math.round(level * 100))).toEqual([35, 35]);
  });

  it('[ER2] is heard twice as fast at double speed, and the change to it clicks as little as any', async () => {
    const clips = [toneClip({ id: 'a', durationTicks: seconds(4) })];
    const sections = [section({ toTicks: seconds(1) }), section({ id: 1, fromTicks: seconds(1), clockSeconds: 1, rate: 2 })];
    const samples = await render(clips, { files: { tone }, sections, lengthSeconds: 3 });
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds: 0 }, 0.01, 0.999)).toBeLessThan(0.001);
    expect(worstDifference(samples, { hz: 880, level: 0.5, startSeconds: 1 }, 1.004, 2.48)).toBeLessThan(0.01);
    expect(steepest(samples)).toBeLessThan(0.1);
    expect(loudness(samples, 2.51, 3)).toBe(0);
  });

  it('[ER3] lets a section end sooner than it was said at first', async () => {
    const { context, player, scheduled } = recorder({ tone }, 2);
    const document = makeDocument({ tracks, clips: [toneClip({ id: 'a', durationTicks: seconds(4) })] });
    player.update(document, [section({})]);
    await scheduled();
    player.update(document, [section({ toTicks: seconds(1) })]);
    const samples = (await context.startRendering()).getChannelData(0);
    expect(worstDifference(samples, { hz: 440, level: 0.5, startSeconds: 0 }, 0.01, 0.999)).toBeLessThan(0.001);
    expect([steepest(samples) < 0.05, loudness(samples, 1.004, 2)]).toEqual([true, 0]);
  });
});
