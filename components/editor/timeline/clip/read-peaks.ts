import { AudioBufferSink, UrlSource } from 'mediabunny';
import type { Peaks } from '@/components/editor/timeline/clip/peaks';
import { createPeakMeter } from '@/components/editor/timeline/clip/peaks';
import { openMediaFile } from '@/lib/editor/media/media-file';

/**
 * Decodes a sound piece by piece and measures it, on the clock by which it is played: from the file's first picture or sound on (EI3). Null where it cannot
 * be decoded. To be loaded when it is first used: it brings decoders.
 */
export async function readPeaks(url: string, durationSeconds: number, fetchFile: typeof fetch = (...request) => fetch(...request)): Promise<Peaks | null> {
  const opened = await openMediaFile(new UrlSource(url, { fetchFn: fetchFile }));
  if (!opened.ok) return null;
  const { audio, startSeconds, close } = opened.value;
  try {
    if (audio === null) return null;
    const meter = createPeakMeter(durationSeconds);
    for await (const { buffer, timestamp } of new AudioBufferSink(audio).buffers()) {
      for (let channel = 0; channel < buffer.numberOfChannels; channel += 1) meter.add(buffer.getChannelData(channel), timestamp - startSeconds, buffer.sampleRate);
    }
    return meter.peaks();
  } catch {
    return null;
  } finally {
    close();
  }
}
