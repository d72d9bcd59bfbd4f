import { describe, expect, it, vi } from 'vitest';
import { composeBed } from '@/lib/music/compose-bed';
import { moodPlans } from '@/lib/music/mood-plans';
import { musicMoods } from '@/lib/tools/music-moods';

const work = { mood: 'calm', seed: 3, durationMs: 8_000 } as const;

function powerOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}

function areEqual(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((sample, index) => sample === b[index]);
}

function largestStep(samples: Float32Array): number {
  let most = 0;
  for (let index = 1; index < samples.length; index += 1) most = Math.max(most, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
  return most;
}

// Seconds of sound are computed sample by sample.
vi.setConfig({ testTimeout: 30_000 });

describe('a music bed', () => {
  it('[MU1] follows from its mood and seed alone', () => {
    const bed = composeBed(work);
    const isSame = (other: typeof bed) => areEqual(other.samples, bed.samples);
    expect(isSame(composeBed(work))).toBe(true);
    expect(isSame(composeBed({ ...work, seed: 4 }))).toBe(false);
    expect(isSame(composeBed({ ...work, mood: 'pensive' }))).toBe(false);
  });

  it.each([1, 900, 8_000, 61_234])('[MU2] is exactly as long as was asked for: %i ms', (durationMs) => {
    const { samples, sampleRate } = composeBed({ ...work, durationMs });
    expect(samples).toHaveLength(Math.max(1, Math.round((durationMs / 1_000) * sampleRate)));
  });

  it.each(musicMoods)('[MU2] of the mood %s begins anew every eight bars, without a seam', (mood) => {
    const roundSeconds = (32 * 60) / moodPlans[mood].beatsPerMinute;
    const { samples, sampleRate } = composeBed({ mood, seed: 1, durationMs: roundSeconds * 2_500 });
    const round = Math.round(roundSeconds * sampleRate);
    const inner = samples.subarray(2 * sampleRate, 4 * sampleRate);
    expect(areEqual(samples.subarray(round + 2 * sampleRate, round + 4 * sampleRate), inner)).toBe(true);
    expect(largestStep(samples.subarray(round - 200, round + 200))).toBeLessThan(0.25);
  });

  it.each(musicMoods)('[MU3] [MU4] of the mood %s is as loud as speech, comes from nothing, goes to nothing and does not click', (mood) => {
    for (const seed of [77]) {
      const { samples, sampleRate } = composeBed({ mood, seed, durationMs: 40_000 });
      const middle = samples.subarray(2 * sampleRate, samples.length - 3 * sampleRate);
      expect(20 * Math.log10(powerOf(middle))).toBeGreaterThan(-22.5);
      expect(20 * Math.log10(powerOf(middle))).toBeLessThan(-18.5);
      expect(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeLessThan(10 ** (-3 / 20));
      expect([samples[0], samples.at(-1)].map((edge) => Math.abs(edge ?? 1))).toEqual([0, 0]);
      expect(largestStep(samples)).toBeLessThan(0.25);
      expect(samples.every(Number.isFinite)).toBe(true);
    }
  });
});
