import 'server-only';
import { open, readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import type { MediaKind } from '@/lib/editor/media/asset-view';
import { type ProbeOptions, probeInThread } from '@/lib/server/assets/probe-in-thread';
import { describePicture } from '@/lib/server/assets/thumbnail';
import { uploadsTexts } from '@/lib/texts/en/uploads';

export interface MediaFacts {
  readonly kind: MediaKind;
  readonly mime: string;
  /** As shown: after a rotation flag of the file. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly durationMs: number | null;
  readonly hasSound: boolean;
  /** Such as `avc`; null for what is no video. */
  readonly videoCodec: string | null;
  /** JPEG; of pictures only, as the server decodes no video. */
  readonly thumbnail: Uint8Array | null;
}

export interface MediaProblem {
  readonly code: 'unsupported_type' | 'unreadable' | 'too_many_pixels';
  readonly status: 415 | 400;
  readonly message: string;
}

/** What is taken in, by content. SVG is not among them: it can carry scripts. */
const pictures = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif']);
const timed = new Set([
  'video/mp4', 'video/quicktime', 'video/webm', 'video/x-matroska', 'video/matroska', 'video/x-m4v', 'video/3gpp', 'video/3gpp2', 'audio/mp4', 'audio/x-m4a', 'audio/mpeg', 'audio/wav',
  'audio/vnd.wave', 'audio/ogg', 'video/ogg', 'application/ogg', 'audio/ogg; codecs=opus', 'audio/flac', 'audio/x-flac', 'audio/aac',
]);

/** What people often have and is not taken, by what it is called and what it should become. */
const others: Readonly<Record<string, string>> = {
  ...nameAll(uploadsTexts.otherPicture, {
    HEIC: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'], TIFF: ['image/tiff'], BMP: ['image/bmp'], 'JPEG XL': ['image/jxl'], 'JPEG 2000': ['image/jp2', 'image/jpx'],
    Photoshop: ['image/vnd.adobe.photoshop'], 'Camera raw': ['image/x-canon-cr2', 'image/x-canon-cr3', 'image/x-nikon-nef', 'image/x-sony-arw', 'image/x-adobe-dng'],
  }),
  ...nameAll(uploadsTexts.otherVideo, {
    AVI: ['video/vnd.avi', 'video/x-msvideo'], 'Windows Media': ['video/x-ms-asf', 'application/vnd.ms-asf', 'video/x-ms-wmv'], 'Flash video': ['video/x-flv'], 'MPEG transport stream': ['video/mp2t'],
    'MPEG program stream': ['video/MP1S', 'video/MP2P', 'video/mpeg'],
  }),
  ...nameAll(uploadsTexts.otherSound, { AIFF: ['audio/aiff'], AMR: ['audio/amr'], MIDI: ['audio/midi'], 'Windows Media': ['audio/x-ms-asf', 'audio/x-ms-wma'], APE: ['audio/ape'], WavPack: ['audio/wavpack'] }),
};

const sniffedBytes = 16_384;
const pictureMaxBytes = 200 * 1024 * 1024;

const unreadable: MediaProblem = { code: 'unreadable', status: 400, message: uploadsTexts.damaged };
const tooMany: MediaProblem = { code: 'too_many_pixels', status: 400, message: uploadsTexts.tooManyPixels(limits.imagePixels / 1_000_000) };

/** Finds out what a file is by its first bytes and reads its size, length and tracks. Every refusal is a sentence that says what to do. */
export async function inspectMedia(file: string, probe?: ProbeOptions): Promise<Result<MediaFacts, MediaProblem>> {
  const mime = await sniff(file);
  if (mime !== null && pictures.has(mime)) return inspectPicture(file, mime);
  if (mime !== null && timed.has(mime)) return inspectTimed(file, mime, probe);
  return err(unsupported((mime === null ? undefined : others[mime]) ?? uploadsTexts.kinds));
}

async function sniff(file: string): Promise<string | null> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    return (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)).catch(() => undefined))?.mime ?? null;
  } finally {
    await handle.close();
  }
}

async function inspectPicture(file: string, mime: string): Promise<Result<MediaFacts, MediaProblem>> {
  if ((await stat(file)).size > pictureMaxBytes) return err({ ...unreadable, message: uploadsTexts.pictureTooLarge(pictureMaxBytes / 1024 ** 2) });
  const bytes = await readFile(file);
  const announced = announcedPixels(bytes);
  if (announced === null) return err(unreadable);
  // Before decoding: a small file can announce a picture that fills the memory.
  if (announced > limits.imagePixels) return err(tooMany);
  const picture = await describePicture(bytes);
  if (picture === null) return err(unreadable);
  const { widthPx, heightPx, thumbnail } = picture;
  return ok({ kind: 'image', mime, widthPx, heightPx, durationMs: null, hasSound: false, videoCodec: null, thumbnail });
}

function announcedPixels(bytes: Buffer): number | null {
  try {
    const { width, height } = imageSize(bytes);
    return width * height;
  } catch {
    return null;
  }
}

async function inspectTimed(file: string, mime: string, probe?: ProbeOptions): Promise<Result<MediaFacts, MediaProblem>> {
  const probed = await probeInThread(file, probe);
  if (!probed.ok) return err(probed.error.code === 'damaged' ? unreadable : unsupported(unplayable(probed.error)));
  const { kind } = probed.value;
  return ok({ ...probed.value, mime: kind === 'audio' ? mime.replace(/^video\//, 'audio/') : mime, thumbnail: null });
}

function unplayable({ what, codec }: { readonly what: 'video' | 'sound'; readonly codec: string }): string {
  return what === 'video' ? uploadsTexts.noPlayableVideo(codec) : uploadsTexts.noPlayableSound(codec);
}

function unsupported(message: string): MediaProblem {
  return { code: 'unsupported_type', status: 415, message };
}

function nameAll(sentence: (name: string) => string, mimesByName: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mimesByName).flatMap(([name, mimes]) => mimes.map((mime) => [mime, sentence(name)])));
}
