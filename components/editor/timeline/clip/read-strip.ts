import { CanvasSink, UrlSource } from 'mediabunny';
import type { Strip } from '@/components/editor/timeline/clip/strip';
import { stripFrameHeightPx, stripStepSeconds } from '@/components/editor/timeline/clip/strip';
import { openMediaFile } from '@/lib/editor/media/media-file';

/** Decodes the frames of a video's strip, waiting for `untilIdle` before each; null where it cannot be decoded. To be loaded when it is first used. */
export async function readStrip(url: string, durationSeconds: number, untilIdle: () => Promise<void>): Promise<Strip | null> {
  const opened = await openMediaFile(new UrlSource(url));
  if (!opened.ok) return null;
  const { video, close } = opened.value;
  try {
    if (video === null) return null;
    const ratio = (await video.getDisplayWidth()) / (await video.getDisplayHeight());
    const sink = new CanvasSink(video, { height: stripFrameHeightPx, width: Math.max(1, Math.round(stripFrameHeightPx * ratio)), fit: 'fill', poolSize: 2 });
    const [first, stepSeconds] = [await video.getFirstTimestamp(), stripStepSeconds(durationSeconds)];
    const times = Array.from({ length: Math.ceil(durationSeconds / stepSeconds) }, (_, index) => Math.max(first, index * stepSeconds));
    const frames: ImageBitmap[] = [];
    for await (const frame of sink.canvasesAtTimestamps(times)) {
      if (frame !== null) frames.push(await createImageBitmap(frame.canvas));
      await untilIdle();
    }
    return frames.length === 0 ? null : { frames, stepSeconds, ratio };
  } finally {
    close();
  }
}
