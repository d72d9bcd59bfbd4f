import 'server-only';
import { limits } from '@/lib/base/limits';
import { err, type Result } from '@/lib/base/result';
import { AnswerTooLargeError, boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { OutputRequest, ProviderFailure } from '@/lib/server/providers/provider';

/** A server of pictures that takes forms. */
export interface FormServerConfig {
  /** Where a form with the picture is sent. */
  readonly url: string;
  readonly apiKey: string | undefined;
  /** From the question to the last byte of the answer. */
  readonly timeoutMs: number;
}

interface PictureForm extends OutputRequest {
  /** Encoded. */
  readonly picture: Uint8Array;
  readonly mime: string;
  /** What goes along with it, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

type Answer = Result<GeneratedImage, ProviderFailure>;

interface Reading {
  readonly pictureOf: (answer: Response) => Promise<Answer>;
  readonly failureOf: (answer: Response) => ProviderFailure;
}

/** Sends a picture as the field `file` of a form, once, and reads the picture that is answered, within its time and its bytes. */
export async function sendPicture({ url, apiKey, timeoutMs }: FormServerConfig, { generationId, outputIndex, picture, mime, fields }: PictureForm, signal: AbortSignal, reading: Reading): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(picture)], { type: mime }), 'picture');
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  try {
    const headers = { 'idempotency-key': `${generationId}-${outputIndex}`, ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }) };
    const answer = await boundedFetch(limits.generatedImageBytes)(url, { method: 'POST', body: form, headers, signal: AbortSignal.any([signal, deadline]) });
    return answer.ok ? await reading.pictureOf(answer) : err(reading.failureOf(answer));
  } catch (error) {
    if (signal.aborted) return err({ code: 'timed_out', retryable: false, detail: 'aborted' });
    if (deadline.aborted) return err({ code: 'timed_out', retryable: false, detail: `no answer within ${timeoutMs} ms` });
    if (error instanceof AnswerTooLargeError) return err({ code: 'too_large', retryable: false, detail: error.message });
    return err({ code: 'unavailable', retryable: true, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** What a status says that is no picture. */
export function failureOfStatus({ status }: Response): ProviderFailure {
  const detail = `status ${status}`;
  if (status === 429) return { code: 'rate_limited', retryable: true, detail };
  return { code: 'unavailable', retryable: status >= 500 || status === 408, detail };
}
