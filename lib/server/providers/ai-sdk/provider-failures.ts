import 'server-only';
import { APICallError } from 'ai';
import { z } from 'zod';
import { AnswerTooLargeError } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import type { ProviderFailure } from '@/lib/server/providers/provider';

/** The codes with which servers of this protocol say that they refuse the content. */
const refusals = new Set(['content_policy_violation', 'moderation_blocked', 'content_filter', 'content_blocked', 'safety_violation']);
/** The codes with which a 429 means "never until somebody pays", not "later". */
const exhausted = new Set(['insufficient_quota', 'billing_hard_limit_reached']);
/** 4xx that say "later" and nothing about the request. */
const passing = new Set([408, 409, 425]);

const errorBodySchema = z.object({ error: z.object({ code: z.union([z.string(), z.number()]).nullish(), type: z.string().nullish() }) });

/** Longer waits than this are not for a person who watches a spinner: the credits go back instead. */
const longestWaitMs = 20_000;
const detailMaxCharacters = 300;

/** What a thrown failure of the AI SDK means, in the closed union of the port. `now` in ms is what a `Retry-After` date is compared with. */
export function failureOf(error: unknown, now: number): ProviderFailure {
  const chain = causesOf(error);
  const tooLarge = chain.find((cause) => cause instanceof AnswerTooLargeError);
  if (tooLarge !== undefined) return failure('too_large', false, tooLarge);
  const call = chain.find((cause) => APICallError.isInstance(cause));
  if (call === undefined) return failure('malformed', false, error);
  const { statusCode } = call;
  // A connection that broke, before the answer or in the middle of it.
  if (statusCode === undefined || (statusCode < 300 && chain.some(isBrokenConnection))) return failure('unavailable', true, call);
  if (statusCode < 300) return failure('malformed', false, call);
  const code = codeOf(call);
  if (statusCode < 500 && refusals.has(code)) return failure('refused', false, call);
  if (exhausted.has(code)) return failure('unavailable', false, call);
  if (statusCode === 429) return rateLimited(call, now);
  return failure('unavailable', statusCode >= 500 || passing.has(statusCode), call);
}

function failure(code: ProviderFailure['code'], retryable: boolean, error: unknown): ProviderFailure {
  const status = APICallError.isInstance(error) && error.statusCode !== undefined ? `${error.statusCode}: ` : '';
  const message = error instanceof Error ? error.message : String(error);
  return { code, retryable, detail: `${status}${message}`.slice(0, detailMaxCharacters) };
}

function rateLimited(call: APICallError, now: number): ProviderFailure {
  const waitMs = retryAfterMs(call.responseHeaders?.['retry-after'], now);
  if (waitMs === null) return failure('rate_limited', true, call);
  return { ...failure('rate_limited', waitMs <= longestWaitMs, call), retryAfterMs: waitMs };
}

/** `Retry-After` is a number of seconds or a date. */
function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined || header.trim() === '') return null;
  const seconds = Number(header);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(waitMs) ? null : Math.max(0, Math.round(waitMs));
}

function codeOf(call: APICallError): string {
  const body = errorBodySchema.safeParse(parsed(call.responseBody));
  return body.success ? String(body.data.error.code ?? body.data.error.type ?? '') : '';
}

function parsed(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '') as unknown;
  } catch {
    return undefined;
  }
}

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause instanceof Error && chain.length < 8; cause = cause.cause) chain.push(cause);
  return chain;
}

function isBrokenConnection(cause: unknown): boolean {
  const code = (cause as { code?: unknown }).code;
  return (cause instanceof TypeError && cause.message === 'terminated') || code === 'ECONNRESET' || code === 'UND_ERR_SOCKET';
}
