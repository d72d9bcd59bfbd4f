import 'server-only';
import { generateImage } from 'ai';
import { fileTypeFromBuffer } from 'file-type';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { createImageModel, type ImageModelConfig } from '@/lib/server/providers/ai-sdk/image-models';
import { failureOf } from '@/lib/server/providers/ai-sdk/provider-failures';
import { promptFor } from '@/lib/server/providers/ai-sdk/style-phrases';
import type { GeneratedImage, ImageProvider, ProviderFailure } from '@/lib/server/providers/image-provider';

export interface AiSdkConfig extends ImageModelConfig {
  /** From the question to the last byte of the answer. */
  readonly timeoutMs: number;
}

/** A picture in base64 is a third longer; the rest of the answer is small. */
const answerMaxBytes = Math.ceil((limits.generatedImageBytes * 4) / 3) + 256 * 1024;
const mimes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/**
 * A real provider of pictures: OpenAI, or any server that speaks its protocol. It asks once; whether to ask again is for the caller, who is
 * told what may succeed later. The generation's id and output travel as idempotency key, so that a server that knows it charges once.
 */
export function createAiSdkImageProvider({ timeoutMs, ...config }: AiSdkConfig): ImageProvider {
  const { model, optionsFor } = createImageModel(config, boundedFetch(answerMaxBytes));
  return {
    name: `${config.kind}: ${config.model}`,
    async generate(request, signal) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeoutMs);
      try {
        const { image } = await generateImage({
          model,
          prompt: promptFor(request.prompt, request.style),
          ...optionsFor(request),
          headers: { 'idempotency-key': `${request.generationId}-${request.outputIndex}` },
          maxRetries: 0,
          abortSignal: AbortSignal.any([signal, deadline.signal]),
        });
        return await pictureOf(image.uint8Array);
      } catch (error) {
        if (signal.aborted) return err({ code: 'timed_out', retryable: false, detail: 'aborted' });
        if (deadline.signal.aborted) return err({ code: 'timed_out', retryable: false, detail: `no answer within ${timeoutMs} ms` });
        const failure = failureOf(error, systemNow());
        return err({ ...failure, detail: withoutKey(failure.detail, config.apiKey) });
      } finally {
        clearTimeout(timer);
      }
    },
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

/** Servers like to repeat a wrong key in their complaint about it; logs are no place for it. */
function withoutKey(detail: string, apiKey: string | undefined): string {
  return apiKey === undefined ? detail : detail.replaceAll(apiKey, '[key]');
}
