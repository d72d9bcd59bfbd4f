import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';

/** A picture in base64 is a third longer; the rest of the answer is small. */
export const pictureAnswerMaxBytes = Math.ceil((limits.generatedImageBytes * 4) / 3) + 256 * 1024;
const mimes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** What the server calls a picture, judged by its bytes. Whether they can be decoded is found out when the thumbnail is made. */
export async function pictureOf(bytes: Uint8Array): Promise<Result<GeneratedImage, ProviderFailure>> {
  if (bytes.byteLength > limits.generatedImageBytes) return err({ code: 'too_large', retryable: false, detail: `a picture of ${bytes.byteLength} bytes` });
  const found = await fileTypeFromBuffer(bytes);
  const mime = mimes.find((candidate) => candidate === found?.mime);
  if (mime === undefined) return err({ code: 'malformed', retryable: false, detail: `not a picture but ${found?.mime ?? 'unknown bytes'}` });
  return ok({ bytes, mime });
}
