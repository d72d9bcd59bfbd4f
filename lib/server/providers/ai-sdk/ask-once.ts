import 'server-only';
import { err, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { failureOf } from '@/lib/server/providers/ai-sdk/provider-failures';
import type { OutputRequest, ProviderFailure } from '@/lib/server/providers/provider';

/** What a question to a model is asked with. */
export interface AskOptions {
  /** Generation and output, so that a server that knows the header charges once however often it is asked. */
  readonly headers: { readonly 'idempotency-key': string };
  /** Whether to ask again is for the caller, who is told what may succeed later. */
  readonly maxRetries: 0;
  readonly abortSignal: AbortSignal;
}

/** Asks a model once, within its time; whatever is thrown becomes one of the failures of the port, without the key in it. */
export async function askOnce<T>(
  { timeoutMs, apiKey }: Pick<ModelConfig, 'timeoutMs' | 'apiKey'>,
  { generationId, outputIndex }: OutputRequest,
  signal: AbortSignal,
  ask: (options: AskOptions) => Promise<Result<T, ProviderFailure>>,
): Promise<Result<T, ProviderFailure>> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    return await ask({
      headers: { 'idempotency-key': `${generationId}-${outputIndex}` },
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, deadline.signal]),
    });
  } catch (error) {
    if (signal.aborted) return err({ code: 'timed_out', retryable: false, detail: 'aborted' });
    if (deadline.signal.aborted) return err({ code: 'timed_out', retryable: false, detail: `no answer within ${timeoutMs} ms` });
    const failure = failureOf(error, systemNow());
    return err({ ...failure, detail: withoutKey(failure.detail, apiKey) });
  } finally {
    clearTimeout(timer);
  }
}

/** Servers like to repeat a wrong key in their complaint about it; logs are no place for it. */
function withoutKey(detail: string, apiKey: string | undefined): string {
  return apiKey === undefined ? detail : detail.replaceAll(apiKey, '[key]');
}
