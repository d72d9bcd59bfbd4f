import 'server-only';
import { pictureOf } from '@/lib/server/providers/ai-sdk/picture-of';
import { failureOfStatus, sendPicture, type FormServerConfig } from '@/lib/server/providers/http/send-picture';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { UpscaleProvider } from '@/lib/server/providers/upscale-provider';

/**
 * A server that takes a picture as the field `file` of a form, with `scale` (2 or 4) and the `width` and `height` of the result, and answers with the larger
 * picture as PNG, JPEG or WebP. It is asked once.
 */
export function createHttpUpscaleProvider(config: FormServerConfig): UpscaleProvider {
  return {
    name: `http: ${new URL(config.url).host}`,
    upscale: ({ factor, widthPx, heightPx, ...request }, signal) =>
      sendPicture(config, { ...request, fields: { scale: String(factor), width: String(widthPx), height: String(heightPx) } }, signal, {
        pictureOf: async (answer) => pictureOf(new Uint8Array(await answer.arrayBuffer())),
        failureOf,
      }),
  };
}

/** 413 is what a server says of a picture that is too large for it. */
function failureOf(answer: Response): ProviderFailure {
  return answer.status === 413 ? { code: 'too_large', retryable: false, detail: 'status 413' } : failureOfStatus(answer);
}
