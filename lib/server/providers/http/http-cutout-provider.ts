import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { limits } from '@/lib/base/limits';
import { AnswerTooLargeError, boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import type { CutoutProvider } from '@/lib/server/providers/cutout-provider';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';

interface HttpCutoutConfig {
  /** Where a form with the picture is sent. */
  readonly url: string;
  readonly apiKey: string | undefined;
  /** From the question to the last byte of the answer. */
  readonly timeoutMs: number;
}

/**
 * A server that takes a picture as the field `file` of a form and answers with it as PNG without its background, as rembg's does. It is asked
 * once. A box goes along as `box`, four fractions, for servers that know it.
 */
export function createHttpCutoutProvider({ url, apiKey, timeoutMs }: HttpCutoutConfig): CutoutProvider {
  const fetchBounded = boundedFetch(limits.generatedImageBytes);
  return {
    name: `http: ${new URL(url).host}`,
    async cut({ generationId, outputIndex, picture, mime, box }, signal) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(picture)], { type: mime }), 'picture');
      if (box !== null) form.set('box', [box.x, box.y, box.width, box.height].join(','));
      try {
        const headers = { 'idempotency-key': `${generationId}-${outputIndex}`, ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }) };
        const answer = await fetchBounded(url, { method: 'POST', body: form, headers, signal: AbortSignal.any([signal, deadline]) });
        return answer.ok ? await pngOf(answer) : err(failureOf(answer));
      } catch (error) {
        if (signal.aborted) return err({ code: 'timed_out', retryable: false, detail: 'aborted' });
        if (deadline.aborted) return err({ code: 'timed_out', retryable: false, detail: `no answer within ${timeoutMs} ms` });
        if (error instanceof AnswerTooLargeError) return err({ code: 'too_large', retryable: false, detail: error.message });
        return err({ code: 'unavailable', retryable: true, detail: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

async function pngOf(answer: Response): Promise<Result<GeneratedImage, ProviderFailure>> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
  return isPng ? ok({ bytes, mime: 'image/png' }) : err({ code: 'malformed', retryable: false, detail: 'the answer is no PNG' });
}

function failureOf({ status }: Response): ProviderFailure {
  const detail = `status ${status}`;
  if (status === 429) return { code: 'rate_limited', retryable: true, detail };
  // What the server says of a picture in which it finds nothing.
  if (status === 422) return { code: 'unsure', retryable: false, detail };
  return { code: 'unavailable', retryable: status >= 500 || status === 408, detail };
}
