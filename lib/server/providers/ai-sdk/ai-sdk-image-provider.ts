import 'server-only';
import { generateImage } from 'ai';
import { fileTypeFromBuffer } from 'file-type';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { askOnce } from '@/lib/server/providers/ai-sdk/ask-once';
import { boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { createImageModel } from '@/lib/server/providers/ai-sdk/image-models';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { promptFor } from '@/lib/server/providers/ai-sdk/style-phrases';
import type { GeneratedImage, ImageProvider } from '@/lib/server/providers/image-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';

/** A picture in base64 is a third longer; the rest of the answer is small. */
const answerMaxBytes = Math.ceil((limits.generatedImageBytes * 4) / 3) + 256 * 1024;
const mimes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** A real provider of pictures: OpenAI, or any server that speaks its protocol. It asks once for each output. */
export function createAiSdkImageProvider(config: ModelConfig): ImageProvider {
  const { model, optionsFor } = createImageModel(config, boundedFetch(answerMaxBytes));
  return {
    name: `${config.kind}: ${config.model}`,
    generate: (request, signal) =>
      askOnce(config, request, signal, async (options) => {
        const { image } = await generateImage({ model, prompt: promptFor(request.prompt, request.style), ...optionsFor(request), ...options });
        return pictureOf(image.uint8Array);
      }),
  };
}

/** What the server calls a picture, judged by its bytes. Whether they can be decoded is found out when the thumbnail is made. */
async function pictureOf(bytes: Uint8Array): Promise<Result<GeneratedImage, ProviderFailure>> {
  if (bytes.byteLength > limits.generatedImageBytes) return err({ code: 'too_large', retryable: false, detail: `a picture of ${bytes.byteLength} bytes` });
  const found = await fileTypeFromBuffer(bytes);
  const mime = mimes.find((candidate) => candidate === found?.mime);
  if (mime === undefined) return err({ code: 'malformed', retryable: false, detail: `not a picture but ${found?.mime ?? 'unknown bytes'}` });
  return ok({ bytes, mime });
}
