import type { AssetView } from '@/lib/editor/media/asset-view';

/** The longer side of a poster, in pixels: sharp on a project card, small on the wire. */
const posterPx = 640;

/**
 * The server has no decoder for video, so the browser that has just sent a video draws one of its frames and sends it after. The reader of
 * containers and codecs is loaded for this alone. A video that this browser cannot decode goes without.
 * Answers where the poster is then, or null.
 */
export async function sendPosterFrame(asset: AssetView, file: File): Promise<string | null> {
  const poster = await drawPosterFrame(file).catch(() => null);
  if (poster === null) return null;
  const url = `/api/media/${encodeURIComponent(asset.id)}/thumbnail`;
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: poster }).catch(() => null);
  return answer?.status === 201 ? ((await answer.json()) as { thumbnailUrl: string }).thumbnailUrl : null;
}

async function drawPosterFrame(file: File): Promise<Blob | null> {
  const { ALL_FORMATS, BlobSource, CanvasSink, Input } = await import('mediabunny');
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null || !(await track.canDecode())) return null;
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
    const scale = Math.min(1, posterPx / Math.max(width, height));
    const sink = new CanvasSink(track, { width: Math.round(width * scale), height: Math.round(height * scale), fit: 'contain' });
    // The very first frame is often black.
    const durationSeconds = await track.computeDuration();
    const first = await track.getFirstTimestamp();
    const frame = (await sink.getCanvas(first + Math.min(1, durationSeconds / 4))) ?? (await sink.getCanvas(first));
    return frame === null ? null : await toJpeg(frame.canvas);
  } finally {
    input.dispose();
  }
}

function toJpeg(canvas: HTMLCanvasElement | OffscreenCanvas): Promise<Blob | null> {
  const quality = 0.82;
  if (canvas instanceof OffscreenCanvas) return canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
