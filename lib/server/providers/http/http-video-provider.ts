import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { AnswerTooLargeError, boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { openAiBaseUrl, type ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { promptWithReference } from '@/lib/server/providers/ai-sdk/reference-phrases';
import type { ReferencePicture } from '@/lib/server/providers/image-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { MadeVideo, VideoProvider, VideoRequest } from '@/lib/server/providers/video-provider';

interface HttpVideoConfig extends ModelConfig {
  /** TO55: whether the server takes a picture with the words, as `input_reference`. */
  readonly takesReferences?: boolean;
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
 * begun once; its idempotency key is that of the output. With a reference (TO55) the question is a form with the picture, at the size of the video, as these servers want it.
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

  async film({ generationId, outputIndex, prompt, seconds, seed, widthPx, heightPx, reference }: VideoRequest): Promise<Result<MadeVideo, ProviderFailure>> {
    const { kind, model, takesReferences } = this.config;
    if (reference !== null && takesReferences !== true) return err({ code: 'unavailable', retryable: false, detail: 'the server takes no reference' });
    const wish = kind === 'openai' ? openAiWish(seconds, widthPx, heightPx) : { seconds: String(seconds), size: `${widthPx}x${heightPx}`, seed };
    const question = reference === null ? asJson({ model, prompt, ...wish }) : await asForm({ model, prompt: promptWithReference(prompt, reference.strength), ...wish }, reference);
    const begun = await this.ask('/videos', jobMaxBytes, { method: 'POST', body: question.body, headers: { ...question.headers, 'idempotency-key': `${generationId}-${outputIndex}` } });
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

  private async ask(path: string, maxBytes: number, init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | FormData } = {}): Promise<Response> {
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

type Wish = Readonly<Record<string, string | number>>;

function asJson(wish: Wish) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) };
}

async function asForm(wish: Wish & { readonly size: string }, { picture }: ReferencePicture) {
  const [width = 1, height = 1] = wish.size.split('x').map(Number);
  const form = new FormData();
  for (const [name, value] of Object.entries(wish)) form.set(name, String(value));
  form.set('input_reference', new Blob([new Uint8Array(await covering(picture, width, height))], { type: 'image/jpeg' }), 'reference.jpg');
  return { headers: {}, body: form };
}

/** The middle of a picture at a size, as JPEG. */
async function covering(picture: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(picture)).catch(() => null);
  if (image === null) throw new AskError({ code: 'malformed', retryable: false, detail: 'the reference is no picture that can be decoded' });
  const scale = Math.max(width / image.width, height / image.height);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, (width - image.width * scale) / 2, (height - image.height * scale) / 2, image.width * scale, image.height * scale);
  return canvas.encode('jpeg', 92);
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
