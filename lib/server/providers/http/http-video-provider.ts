import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { AnswerTooLargeError, boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { openAiBaseUrl, type ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { MadeVideo, VideoProvider, VideoRequest } from '@/lib/server/providers/video-provider';

interface HttpVideoConfig extends ModelConfig {
  /** Between two questions whether it is there. */
  readonly pollMs?: number;
}

const jobSchema = z.object({
  id: z.string().min(1).max(200).regex(/^[\w.-]+$/),
  status: z.string(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});
type Job = z.output<typeof jobSchema>;

/** The words with which servers of this protocol say that they refuse the content. */
const refusals = new Set(['content_policy_violation', 'moderation_blocked', 'content_filter', 'content_blocked', 'safety_violation', 'sentinel_block']);
const running = new Set(['queued', 'in_progress', 'processing', 'pending']);
const jobMaxBytes = 256 * 1024;
const usualPollMs = 2_000;
/** A question that fails in passing while the video is being made costs nothing: it is asked again. */
const maxPassingFailures = 5;

/** A failure that ends the asking. */
class AskError extends Error {
  constructor(readonly failure: ProviderFailure) {
    super(failure.detail);
  }
}

/**
 * A server of OpenAI's protocol for videos: POST /videos answers with a job, GET /videos/ID tells how it stands, GET /videos/ID/content gives the MP4. The job is
 * begun once; its idempotency key is that of the output.
 */
export function createHttpVideoProvider(config: HttpVideoConfig): VideoProvider {
  return {
    name: `${config.kind}: ${config.model}`,
    async film(request, signal) {
      const deadline = AbortSignal.timeout(config.timeoutMs);
      const asking = new Asking(config, AbortSignal.any([signal, deadline]));
      try {
        return await asking.film(request);
      } catch (error) {
        if (signal.aborted) return err({ code: 'timed_out', retryable: false, detail: 'aborted' });
        if (deadline.aborted) return err({ code: 'timed_out', retryable: false, detail: `no video within ${config.timeoutMs} ms` });
        return err(withoutKey(failureOf(error), config.apiKey));
      }
    },
  };
}

class Asking {
  private readonly base: string;

  constructor(
    private readonly config: HttpVideoConfig,
    private readonly signal: AbortSignal,
  ) {
    this.base = (config.baseUrl ?? openAiBaseUrl).replace(/\/$/, '');
  }

  async film({ generationId, outputIndex, prompt, seconds, seed, widthPx, heightPx }: VideoRequest): Promise<Result<MadeVideo, ProviderFailure>> {
    const { kind, model } = this.config;
    const wish = kind === 'openai' ? openAiWish(seconds, widthPx, heightPx) : { seconds: String(seconds), size: `${widthPx}x${heightPx}`, seed };
    const body = { model, prompt, ...wish };
    const headers = { 'content-type': 'application/json', 'idempotency-key': `${generationId}-${outputIndex}` };
    const begun = await this.ask('/videos', jobMaxBytes, { method: 'POST', headers, body: JSON.stringify(body) });
    let job = await jobOf(begun);
    while (running.has(job.status)) {
      await delay(this.config.pollMs ?? usualPollMs, undefined, { signal: this.signal });
      job = await this.look(job);
    }
    if (job.status !== 'completed') return err(failureOfJob(job));
    const content = await this.ask(`/videos/${job.id}/content`, limits.generatedVideoBytes);
    return ok({ kind: 'video', bytes: new Uint8Array(await content.arrayBuffer()) });
  }

  private async look({ id }: Job): Promise<Job> {
    for (let failures = 0; ; ) {
      try {
        return await jobOf(await this.ask(`/videos/${id}`, jobMaxBytes));
      } catch (error) {
        failures += 1;
        if (!failureOf(error).retryable || failures >= maxPassingFailures || this.signal.aborted) throw error;
        await delay(this.config.pollMs ?? usualPollMs, undefined, { signal: this.signal });
      }
    }
  }

  private async ask(path: string, maxBytes: number, init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {}): Promise<Response> {
    const { apiKey } = this.config;
    const headers = { ...init.headers, ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }) };
    const answer = await boundedFetch(maxBytes)(this.base + path, { ...init, headers, signal: this.signal });
    if (!answer.ok) throw new AskError(await failureOfAnswer(answer));
    return answer;
  }
}

/** OpenAI's models make 8 or 12 seconds, lying or standing, and take no seed: the clip shows of it what was asked for. */
function openAiWish(seconds: number, widthPx: number, heightPx: number) {
  return { seconds: seconds <= 8 ? '8' : '12', size: heightPx > widthPx ? '720x1280' : '1280x720' };
}

async function jobOf(answer: Response): Promise<Job> {
  const parsed = jobSchema.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw new AskError({ code: 'malformed', retryable: false, detail: 'the answer is no video job' });
  return parsed.data;
}

function failureOfJob({ status, error }: Job): ProviderFailure {
  const detail = `${status}: ${error?.code ?? ''} ${error?.message ?? ''}`.slice(0, 300);
  return { code: refusals.has(error?.code ?? '') ? 'refused' : 'unavailable', retryable: false, detail };
}

const complaintSchema = z.object({ error: z.object({ code: z.string().nullish(), type: z.string().nullish() }) });

async function failureOfAnswer(answer: Response): Promise<ProviderFailure> {
  const { status } = answer;
  const complaint = complaintSchema.safeParse(await answer.json().catch(() => null));
  const code = complaint.success ? (complaint.data.error.code ?? complaint.data.error.type ?? '') : '';
  const detail = `status ${status} ${code}`.trim();
  if (status < 500 && refusals.has(code)) return { code: 'refused', retryable: false, detail };
  if (code === 'insufficient_quota' || code === 'billing_hard_limit_reached') return { code: 'unavailable', retryable: false, detail };
  if (status === 429) return { code: 'rate_limited', retryable: true, detail };
  return { code: 'unavailable', retryable: status >= 500 || status === 408 || status === 409, detail };
}

function failureOf(error: unknown): ProviderFailure {
  if (error instanceof AskError) return error.failure;
  if (error instanceof AnswerTooLargeError) return { code: 'too_large', retryable: false, detail: error.message };
  return { code: 'unavailable', retryable: true, detail: error instanceof Error ? error.message : String(error) };
}

/** Logs are no place for keys. */
function withoutKey(failure: ProviderFailure, apiKey: string | undefined): ProviderFailure {
  return apiKey === undefined ? failure : { ...failure, detail: failure.detail.replaceAll(apiKey, '[key]') };
}
