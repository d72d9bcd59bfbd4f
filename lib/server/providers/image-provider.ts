import type { Result } from '@/lib/base/result';
import type { Ratio } from '@/lib/tools/image-size';
import type { StyleId } from '@/lib/tools/image-styles';

/** One picture to be made. Sizes are pixels; `seed` is already that of this output (the request's seed plus its index). */
export interface ImageRequest {
  /** With `outputIndex`, the idempotency key towards a paid provider. */
  readonly generationId: string;
  readonly outputIndex: number;
  readonly prompt: string;
  readonly style: StyleId;
  readonly ratio: Ratio;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
}

/** An encoded picture, ready for storage. */
export interface GeneratedImage {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** Why no picture came. `detail` is for the log only and never reaches a browser. */
export interface ProviderFailure {
  readonly code: 'refused' | 'rate_limited' | 'timed_out' | 'unavailable' | 'malformed' | 'too_large';
  /** Whether the same request may succeed when it is tried again later. */
  readonly retryable: boolean;
  /** When the provider asked to wait, in ms; else the caller chooses. */
  readonly retryAfterMs?: number;
  readonly detail: string;
}

/**
 * The port to whatever makes pictures. An aborted signal ends the work soon and answers `timed_out`, not retryable:
 * whoever aborted knows why and does not read the answer.
 */
export interface ImageProvider {
  /** Shown to people, for example "Studio (local)". */
  readonly name: string;
  generate(request: ImageRequest, signal: AbortSignal): Promise<Result<GeneratedImage, ProviderFailure>>;
  /** Ends what it keeps running, such as worker threads; part of a clean stop. */
  close?(): Promise<void>;
}
