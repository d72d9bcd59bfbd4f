/** What every part of the product may know of an asset: plain facts, as the server sends them. */

export const assetKinds = ['image', 'video', 'audio'] as const;
export type AssetKind = (typeof assetKinds)[number];

export type AssetStatus = 'pending' | 'ready' | 'failed';

/** Why a generation gave no result. The first six are what a provider can answer; `cancelled` is the person's own doing. */
export const generationFailures = ['refused', 'rate_limited', 'timed_out', 'unavailable', 'malformed', 'too_large', 'cancelled'] as const;
export type GenerationFailure = (typeof generationFailures)[number];

/** The paid request that made an asset. */
export interface AssetGeneration {
  readonly id: string;
  readonly tool: string;
  readonly prompt: string;
  /** In credits. */
  readonly cost: number;
  readonly status: string;
  readonly failure: GenerationFailure | null;
  /** 0 to 1. */
  readonly progress: number;
}

export interface AssetView {
  readonly id: string;
  readonly kind: AssetKind;
  readonly status: AssetStatus;
  readonly name: string;
  readonly mime: string | null;
  readonly sizeBytes: number | null;
  /** As shown: after a rotation flag of the file. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly durationMs: number | null;
  /** Where its bytes are (`/api/media/ID`); null until it is ready. */
  readonly url: string | null;
  readonly thumbnailUrl: string | null;
  readonly hasSound: boolean;
  readonly origin: 'upload' | 'generation';
  readonly generation: AssetGeneration | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}
