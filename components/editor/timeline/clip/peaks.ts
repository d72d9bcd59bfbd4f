/** How loud a sound is along its time: one value from 0 to 255 for each fiftieth of a second. */
export interface Peaks {
  readonly values: Uint8Array;
  readonly perSecond: number;
}

export const peaksPerSecond = 50;

/** Takes samples in any order and keeps the loudest of each stretch. */
export function createPeakMeter(durationSeconds: number) {
  const values = new Uint8Array(Math.max(1, Math.ceil(durationSeconds * peaksPerSecond)));
  return {
    /** Samples from −1 to 1, of one channel, from `startSeconds` on. */
    add(samples: Float32Array, startSeconds: number, sampleRate: number): void {
      const samplesPerPeak = sampleRate / peaksPerSecond;
      const offset = startSeconds * sampleRate;
      for (let index = 0; index < samples.length; index += 1) {
        const peak = Math.floor((offset + index) / samplesPerPeak);
        const loudness = Math.min(255, Math.round(Math.abs(samples[index] ?? 0) * 255));
        if (loudness > (values[peak] ?? 255)) values[peak] = loudness;
      }
    },
    peaks: (): Peaks => ({ values, perSecond: peaksPerSecond }),
  };
}

/** The heights of `columns` bars, 0 to 1, for the part of a sound from `fromSeconds` to `toSeconds`. */
export function peakColumns({ values, perSecond }: Peaks, fromSeconds: number, toSeconds: number, columns: number): readonly number[] {
  const step = ((toSeconds - fromSeconds) * perSecond) / columns;
  return Array.from({ length: columns }, (_, column) => {
    const first = Math.floor(fromSeconds * perSecond + column * step);
    const last = Math.max(first + 1, Math.ceil(fromSeconds * perSecond + (column + 1) * step));
    let loudest = 0;
    for (let index = Math.max(0, first); index < Math.min(last, values.length); index += 1) loudest = Math.max(loudest, values[index] ?? 0);
    return loudest / 255;
  });
}
