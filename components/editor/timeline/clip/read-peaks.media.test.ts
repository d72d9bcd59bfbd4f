import { describe, expect, it } from 'vitest';
import { peakColumns } from '@/components/editor/timeline/clip/peaks';
import { readPeaks } from '@/components/editor/timeline/clip/read-peaks';
import { makeVideo } from '@/lib/editor/testing/make-media';
import { MediaServer } from '@/lib/editor/testing/media-server';

/** The first hundredths of a second that are loud, of a film of a second whose pictures begin at `startSeconds` of its clock, and whose tone at 0. */
async function loudFrom(startSeconds: number, toneSeconds: number): Promise<readonly boolean[]> {
  const server = new MediaServer();
  server.serve('/api/media/film', await makeVideo({ framesPerSecond: 30, frameCount: 30, startSeconds, toneHz: 440, toneStartSeconds: toneSeconds }));
  const peaks = await readPeaks('/api/media/film', 3, server.fetch);
  if (peaks === null) throw new Error('the sound cannot be read');
  return peakColumns(peaks, 0, 3, 30).map((loudness) => loudness > 0.2);
}

const pattern = (loudFromTenth: number) => Array.from({ length: 30 }, (_, tenth) => tenth >= loudFromTenth && tenth < loudFromTenth + 10);

describe('the waveform of a sound', () => {
  it('[EI3] stands where the sound is heard: from the first picture or sound of its file on', async () => {
    expect((await loudFrom(0, 0)).slice(1, 10)).toEqual(pattern(0).slice(1, 10));
    // The whole file is five seconds late, and its sound half a second after its pictures.
    const late = await loudFrom(5, 5.5);
    expect(late.slice(0, 5)).toEqual(pattern(5).slice(0, 5));
    expect(late.slice(6, 15)).toEqual(pattern(5).slice(6, 15));
    expect(late.slice(16)).toEqual(pattern(5).slice(16));
  });
});
