import { BlobSource, CanvasSink } from 'mediabunny';
import { openMediaFile } from '@/lib/editor/media/media-file';

/** The longer side of a poster, in pixels: sharp on a project card, small on the wire. */
const posterPx = 640;
const jpegQuality = 0.82;

/** A frame of a video file as JPEG, or null where this browser cannot decode it. To be loaded when it is first used: it brings decoders. */
export async function drawPosterFrame(file: Blob): Promise<Blob | null> {
  const opened = await openMediaFile(new BlobSource(file));
  if (!opened.ok) return null;
  const { video, close } = opened.value;
  try {
    if (video === null) return null;
    const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
    const scale = Math.min(1, posterPx / Math.max(width, height));
    const sink = new CanvasSink(video, { width: Math.round(width * scale), height: Math.round(height * scale), fit: 'contain' });
    // The very first frame is often black.
    const [first, durationSeconds] = [await video.getFirstTimestamp(), await video.computeDuration()];
    const frame = (await sink.getCanvas(first + Math.min(1, durationSeconds / 4))) ?? (await sink.getCanvas(first));
    return frame === null ? null : await toJpeg(frame.canvas);
  } finally {
    close();
  }
}

function toJpeg(canvas: HTMLCanvasElement | OffscreenCanvas): Promise<Blob | null> {
  if (canvas instanceof OffscreenCanvas) return canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
}
