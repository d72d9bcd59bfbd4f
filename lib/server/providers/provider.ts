import type { Result } from '@/lib/base/result';

/** Why an output did not come. `detail` is for the log only and never reaches a browser. */
export interface ProviderFailure {
  readonly code: 'refused' | 'rate_limited' | 'timed_out' | 'unavailable' | 'malformed' | 'too_large' | 'unsure';
  /** Whether the same request may succeed when it is tried again later. */
  readonly retryable: boolean;
  /** When the provider asked to wait, in ms; else the caller chooses. */
  readonly retryAfterMs?: number;
  readonly detail: string;
}

/** What every provider has, whatever it makes. */
export interface Provider {
  /** Shown to people, for example "Studio (local)". */
  readonly name: string;
  /** Ends what it keeps running, such as worker threads; part of a clean stop. */
  close?(): Promise<void>;
}

/** Which output of which generation is asked for: together the idempotency key towards a paid provider. */
export interface OutputRequest {
  readonly generationId: string;
  readonly outputIndex: number;
}

/**
 * Asks once for one output. An aborted signal ends the work soon and answers `timed_out`, not retryable: whoever aborted knows why and does
 * not read the answer.
 */
export type MakeOutput<T> = (outputIndex: number, signal: AbortSignal) => Promise<Result<T, ProviderFailure>>;
