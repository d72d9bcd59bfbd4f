import 'server-only';
import { open, readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import type { AssetKind } from '@/lib/editor/media/asset-view';
import { describePicture } from '@/lib/server/assets/thumbnail';

export interface MediaFacts {
  readonly kind: AssetKind;
  readonly mime: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly durationMs: number | null;
  readonly hasSound: boolean;
  /** JPEG; of pictures only, as the server decodes no video. */
  readonly thumbnail: Uint8Array | null;
}

export interface MediaProblem {
  readonly code: 'unsupported_type' | 'unreadable' | 'too_many_pixels';
  readonly status: 415 | 400;
  readonly message: string;
}

/** What is taken in, by content. SVG is not among them: it can carry scripts. */
const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);
const timed = new Set([
  'video/mp4', 'video/quicktime', 'video/webm', 'video/x-matroska', 'video/matroska', 'video/x-m4v', 'audio/mp4', 'audio/x-m4a', 'audio/mpeg', 'audio/wav', 'audio/vnd.wave',
  'audio/ogg', 'video/ogg', 'application/ogg', 'audio/ogg; codecs=opus', 'audio/flac', 'audio/x-flac', 'audio/aac',
]);
const sniffedBytes = 16_384;
const pictureMaxBytes = 200 * 1024 * 1024;

const unsupported: MediaProblem = {
  code: 'unsupported_type', status: 415, message: 'Choose a picture (JPEG, PNG, WebP, GIF, AVIF), a video (MP4, MOV, WebM, MKV) or a sound (MP3, WAV, M4A, OGG, FLAC).',
};
const unreadable: MediaProblem = { code: 'unreadable', status: 400, message: 'This file is damaged or not complete. Export it again and try once more.' };

/** Finds out what a file is by its first bytes and reads its size, length and tracks. */
export async function inspectMedia(file: string): Promise<Result<MediaFacts, MediaProblem>> {
  const mime = await sniff(file);
  if (mime !== null && pictures.has(mime)) return inspectPicture(file, mime);
  if (mime !== null && timed.has(mime)) return inspectTimed(file, mime);
  return err(unsupported);
}

async function sniff(file: string): Promise<string | null> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    return (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)))?.mime ?? null;
  } finally {
    await handle.close();
  }
}

async function inspectPicture(file: string, mime: string): Promise<Result<MediaFacts, MediaProblem>> {
  const tooMany: MediaProblem = {
    code: 'too_many_pixels', status: 400, message: `Pictures may have up to ${limits.imagePixels / 1_000_000} megapixels. Make it smaller and try again.`,
  };
  if ((await stat(file)).size > pictureMaxBytes) return err(tooMany);
  const bytes = await readFile(file);
  const announced = announcedPixels(bytes);
  if (announced === null) return err(unreadable);
  // Before decoding: a small file can announce a picture that fills the memory.
  if (announced > limits.imagePixels) return err(tooMany);
  const picture = await describePicture(bytes);
  if (picture === null) return err(unreadable);
  const { widthPx, heightPx, thumbnail } = picture;
  return ok({ kind: 'image', mime, widthPx, heightPx, durationMs: null, hasSound: false, thumbnail });
}

function announcedPixels(bytes: Buffer): number | null {
  try {
    const { width, height } = imageSize(bytes);
    return width * height;
  } catch {
    return null;
  }
}

async function inspectTimed(file: string, mime: string): Promise<Result<MediaFacts, MediaProblem>> {
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS });
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    const durationMs = Math.round((await input.computeDuration()) * 1000);
    if ((video === null && audio === null) || !Number.isFinite(durationMs) || durationMs < 1) return err(unreadable);
    const size = video === null ? { widthPx: null, heightPx: null } : { widthPx: await video.getDisplayWidth(), heightPx: await video.getDisplayHeight() };
    const kind = video === null ? 'audio' : 'video';
    const shownMime = kind === 'audio' && mime.startsWith('video/') ? mime.replace('video/', 'audio/') : mime;
    return ok({ kind, mime: shownMime, ...size, durationMs, hasSound: audio !== null, thumbnail: null });
  } catch {
    // Whatever a damaged file makes the reader throw, the answer is that it is damaged.
    return err(unreadable);
  } finally {
    input.dispose();
  }
}
