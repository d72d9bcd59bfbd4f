import { describe, expect, it } from 'vitest';
import { fadeEdges, speechSpans, trimSilence } from '@/lib/voice/sound/edges';
import { bringToLevel, level, speechLevel } from '@/lib/voice/sound/level';
import { pauseMs, putTogether, spokenText, type SpokenSentence } from '@/lib/voice/sound/put-together';
import { readWav, writeWav } from '@/lib/voice/sound/wav';
import { splitWords } from '@/lib/voice/split-words';

const sampleRate = 22_050;

/** A tone between silences, in seconds. */
function tone({ before = 0, seconds = 1, after = 0, loud = 0.3 }): Float32Array {
  const samples = new Float32Array(Math.round((before + seconds + after) * sampleRate));
  const [from, to] = [Math.round(before * sampleRate), Math.round((before + seconds) * sampleRate)];
  for (let index = from; index < to; index += 1) samples[index] = loud * Math.sin((index * 2 * Math.PI * 220) / sampleRate);
  return samples;
}

const peakOf = (samples: Float32Array) => samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

function sentence(text: string, changes: Partial<SpokenSentence> = {}): SpokenSentence {
  return { samples: tone({ before: 0.2, seconds: 1, after: 0.3 }), sampleRate, words: splitWords(text), pause: 'sentence', marks: [], ...changes };
}

describe('the level of a sound', () => {
  it.each([0.001, 0.02, 0.3, 0.99])('[VO9] of %f becomes that of speech', (loud) => {
    const sound = { samples: tone({ before: 0.5, seconds: 1, after: 2, loud }), sampleRate };
    bringToLevel(sound);
    expect(20 * Math.log10(speechLevel(sound))).toBeGreaterThan(loud < 0.01 ? -40 : -21);
    expect(20 * Math.log10(speechLevel(sound))).toBeLessThan(-19);
  });

  it('[VO9] holds peaks down without cutting them, and leaves silence silent', () => {
    const samples = tone({ seconds: 1, loud: 0.05 });
    for (let index = 9_000; index < 9_100; index += 1) samples[index] = 0.9 * Math.sin(index / 3);
    const sound = { samples, sampleRate };
    bringToLevel(sound);
    expect(peakOf(samples)).toBeLessThanOrEqual(level.peak + 1e-6);
    const flat = samples.filter((sample) => Math.abs(sample) >= level.peak - 1e-4).length;
    expect(flat).toBeLessThan(12);
    const silent = { samples: new Float32Array(1_000), sampleRate };
    bringToLevel(silent);
    expect(peakOf(silent.samples)).toBe(0);
  });
});

describe('the edges of a sound', () => {
  it('[VO9] lose their silence and do not click', () => {
    const { samples, cutSamples } = trimSilence({ samples: tone({ before: 0.5, seconds: 1, after: 0.5 }), sampleRate });
    expect(samples.length / sampleRate).toBeCloseTo(1.03, 1);
    expect(cutSamples / sampleRate).toBeCloseTo(0.485, 2);
    const square = new Float32Array(2_000).fill(0.5);
    fadeEdges({ samples: square, sampleRate });
    expect([square[0], square[1_999]]).toEqual([0, 0]);
    const steps = square.slice(1).map((sample, index) => Math.abs(sample - (square[index] ?? 0)));
    expect(peakOf(steps)).toBeLessThan(0.01);
    expect(trimSilence({ samples: new Float32Array(100), sampleRate }).samples).toHaveLength(0);
  });

  it('[VO8] tell where somebody speaks', () => {
    const samples = new Float32Array([...tone({ before: 0.3, seconds: 0.5, after: 0.5 }), ...tone({ seconds: 0.4, after: 0.2 })]);
    const spans = speechSpans({ samples, sampleRate });
    expect(spans.map(({ startMs, endMs }) => [Math.round(startMs / 50), Math.round(endMs / 50)])).toEqual([[6, 16], [26, 34]]);
    expect(speechSpans({ samples: new Float32Array(0), sampleRate })).toEqual([]);
  });
});

describe('one sound of several sentences', () => {
  it('[VO9] has rests between them that follow the pace, and none around them', () => {
    const lengthAt = (speedPercent: number) => putTogether([sentence('One.'), sentence('Two.', { pause: 'paragraph' }), sentence('Three.')], sampleRate, speedPercent).samples.length / sampleRate;
    const spoken = 3 * 1.03;
    expect(lengthAt(100)).toBeCloseTo(spoken + (pauseMs.sentence + pauseMs.paragraph) / 1_000, 1);
    expect(lengthAt(200)).toBeCloseTo(spoken + (pauseMs.sentence + pauseMs.paragraph) / 2_000, 1);
    const { samples } = putTogether([sentence('One.')], sampleRate, 100);
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
    expect(peakOf(samples)).toBeLessThanOrEqual(level.peak + 1e-6);
  });

  it('[VO7] tells when each word is heard, also of those that have no mark', () => {
    const words = splitWords('One two 🙂 three four.');
    expect(spokenText(words)).toBe('One two three four.');
    // "two" has none; the engine's times begin with the silence that is cut.
    const marks = [{ atCharacter: 0, atMs: 200 }, { atCharacter: 8, atMs: 700 }, { atCharacter: 10, atMs: 800 }, { atCharacter: 14, atMs: 1_000 }];
    const { words: { words: timed, areEstimated }, samples } = putTogether([sentence('', { words, marks }), sentence('Five.', { marks: [{ atCharacter: 0, atMs: 200 }] })], sampleRate, 100);
    expect(areEstimated).toBe(false);
    expect(timed.map(({ text, isLast }) => [text, isLast])).toEqual([['One ', false], ['two 🙂 ', false], ['three ', false], ['four.', true], ['Five.', true]]);
    const starts = timed.map(({ startMs }) => startMs);
    expect(starts.slice(0, 4)).toEqual([15, 265, 515, 815]);
    expect(starts[4]).toBeGreaterThan(1_030 + pauseMs.sentence);
    timed.forEach(({ startMs, endMs }, index) => {
      expect(endMs).toBeGreaterThan(startMs);
      expect(endMs).toBeLessThanOrEqual(timed[index + 1]?.startMs ?? Math.round((samples.length / sampleRate) * 1_000));
    });
  });

  it('[VO9] leaves out what came as silence, and is empty where all did', () => {
    const mute = sentence('Two.', { samples: new Float32Array(5_000) });
    expect(putTogether([sentence('One.'), mute], sampleRate, 100).words.words).toHaveLength(1);
    expect(putTogether([mute], sampleRate, 100).samples).toHaveLength(0);
  });
});

describe('a WAV', () => {
  const samples = tone({ seconds: 0.1 });

  it('[VO10] is read as it was written', () => {
    const read = readWav(writeWav({ samples, sampleRate }));
    expect(read?.sampleRate).toBe(sampleRate);
    expect(read?.samples).toHaveLength(samples.length);
    expect(Math.max(...samples.map((sample, index) => Math.abs(sample - (read?.samples[index] ?? 9))))).toBeLessThan(1e-4);
  });

  it('[VO10] of an unknown length goes on to its end', () => {
    const bytes = writeWav({ samples, sampleRate });
    const view = new DataView(bytes.buffer);
    view.setUint32(4, 0xff_ff_ff_ff, true);
    view.setUint32(40, 0xff_ff_ff_ff, true);
    expect(readWav(bytes)?.samples).toHaveLength(samples.length);
  });

  it('[VO10] of two channels is mixed', () => {
    const bytes = writeWav({ samples: new Float32Array([0.5, 0.1, 0.5, 0.1]), sampleRate });
    new DataView(bytes.buffer).setUint16(22, 2, true);
    expect([...(readWav(bytes)?.samples ?? [])].map((sample) => Math.round(sample * 100))).toEqual([30, 30]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a part of a header', writeWav({ samples, sampleRate }).slice(0, 30)],
    ['an MP3', new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['24 bits', writeWav({ samples, sampleRate }).map((byte, at) => (at === 34 ? 24 : byte))],
    ['no samples a second', writeWav({ samples, sampleRate: 0 })],
    ['no channel', writeWav({ samples, sampleRate }).map((byte, at) => (at === 22 ? 0 : byte))],
  ])('[VO10] is none where there is %s', (_, bytes) => {
    expect(readWav(bytes)).toBeNull();
  });
});
