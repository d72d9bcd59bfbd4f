import { describe, expect, it } from 'vitest';
import { Resampler } from '@/lib/editor/playback/resampler';

function sine(hz: number, sampleRate: number, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => Math.sin((2 * Math.PI * hz * index) / sampleRate));
}

/** Pushes the source in pieces and gives all that comes out. */
function resample(source: Float32Array, step: number, startPosition: number, pieceLength: number): number[] {
  const resampler = new Resampler(step, startPosition);
  const output: number[] = [];
  for (let first = 0; first < source.length; first += pieceLength) {
    output.push(...(resampler.push(first, [source.subarray(first, first + pieceLength)])[0] ?? []));
  }
  return output;
}

describe('resampling', () => {
  it('[EX7] passes samples as they are at the same rate', () => {
    const source = sine(1000, 48_000, 1000);
    expect(resample(source, 1, 0, 64)).toEqual([...source]);
    expect(resample(source, 1, 99.6, 64)).toEqual([...source.subarray(100)]);
  });

  it.each([
    ['CD sound for a usual device', 44_100, 48_000, 100],
    ['CD sound for a usual device', 44_100, 48_000, 10_000],
    ['usual sound for a CD device', 48_000, 44_100, 5_000],
    ['a telephone’s sound', 8_000, 48_000, 3_000],
    ['studio sound', 96_000, 48_000, 10_000],
  ])('[EX7] keeps a tone within −70 dB of the ideal: %s (%i to %i, %i Hz)', (_what, from, to, hz) => {
    const output = resample(sine(hz, from, from / 2), from / to, 0, 1024);
    const worst = output.slice(100).reduce((most, value, index) => Math.max(most, Math.abs(value - Math.sin((2 * Math.PI * hz * (index + 100)) / to))), 0);
    expect(worst).toBeLessThan(10 ** (-70 / 20));
    expect(output.length).toBeGreaterThan(to / 2 - 40 * Math.max(1, to / from));
  });

  it('[EX7] gives the same whatever the pieces are', () => {
    const source = sine(1234, 44_100, 8_000);
    const whole = resample(source, 44_100 / 48_000, 12.34, 8_000);
    for (const length of [1, 7, 1024, 3999]) expect(resample(source, 44_100 / 48_000, 12.34, length)).toEqual(whole);
  });

  it('[EX7] lets nothing through that the new rate cannot hold', () => {
    const output = resample(sine(23_000, 48_000, 24_000), 2, 0, 1024);
    expect(Math.max(...output.slice(100).map(Math.abs))).toBeLessThan(0.001);
  });

  it('[EX7] goes on where it was when samples are left out', () => {
    const source = sine(440, 44_100, 44_100);
    const whole = resample(source, 0.9, 50, 44_100);
    const resampler = new Resampler(0.9, 50);
    const [before] = resampler.push(0, [source.subarray(0, 5000)]);
    resampler.skip(1000);
    const [after] = resampler.push(5000, [source.subarray(5000)]);
    expect([...(before ?? []), ...whole.slice(before?.length, (before?.length ?? 0) + 1000), ...(after ?? [])]).toEqual(whole);
  });

  it('[EX7] puts silence where the source has a hole', () => {
    const resampler = new Resampler(1, 0);
    const ones = new Float32Array(10).fill(1);
    const output = [...(resampler.push(0, [ones])[0] ?? []), ...(resampler.push(15, [ones])[0] ?? [])];
    expect(output).toEqual([...ones, 0, 0, 0, 0, 0, ...ones]);
  });

  it('[EX7] keeps channels apart', () => {
    const resampler = new Resampler(44_100 / 48_000, 0);
    for (let first = 0; first < 441_000; first += 4410) {
      const [left, right] = resampler.push(first, [new Float32Array(4410).fill(1), new Float32Array(4410).fill(-0.5)]);
      expect(left?.at(-1)).toBeCloseTo(1, 5);
      expect(right?.at(-1)).toBeCloseTo(-0.5, 5);
    }
  });
});
