import { AudioBufferSink, UrlSource } from 'mediabunny';
import type { Peaks } from '@/components/editor/timeline/clip/peaks';
import { createPeakMeter } from '@/components/editor/timeline/clip/peaks';
import { openMediaFile } from '@/lib/editor/media/media-file';

/** Decodes a sound piece by piece and measures it; null where it cannot be decoded. To be loaded when it is first used: it brings decoders. */
export async function readPeaks(url: string, durationSeconds: number): Promise<Peaks | null> {
  const opened = await openMediaFile(new UrlSource(url));
  if (!opened.ok) return null;
  const { audio, close } = opened.value;
  try {
    if (audio === null) return null;
    const meter = createPeakMeter(durationSeconds);
    for await (const { buffer, timestamp } of new AudioBufferSink(audio).buffers()) {
      for (let channel = 0; channel < buffer.numberOfChannels; channel += 1) meter.add(buffer.getChannelData(channel), timestamp, buffer.sampleRate);
    }
    return meter.peaks();
  } catch {
    return null;
  } finally {
    close();
  }
}
