/** What every part of the product may know of an asset: plain facts, as the server sends them. */

export const mediaKinds = ['image', 'video', 'audio'] as const;
/** What can be a clip. */
export type MediaKind = (typeof mediaKinds)[number];
/** A script is no medium: it becomes clips of text. */
export const assetKinds = [...mediaKinds, 'script'] as const;
export type AssetKind = (typeof assetKinds)[number];

export type AssetStatus = 'pending' | 'ready' | 'failed';

/** Why a generation gave no result. All but the last two are what a provider can answer; `undelivered` is of a browser that did not finish (TO12), `cancelled` the person's own doing. */
export const generationFailures = ['refused', 'rate_limited', 'timed_out', 'unavailable', 'malformed', 'too_large', 'unsure', 'undelivered', 'cancelled'] as const;
export type GenerationFailure = (typeof generationFailures)[number];

/** The paid request that made an asset. */
export interface AssetGeneration {
  readonly id: string;
  readonly tool: string;
  /** The person's words, by which it is found. */
  readonly prompt: string;
  /** In credits; null for what was paid with another part of the same output. */
  readonly cost: number | null;
  readonly status: string;
  readonly failure: GenerationFailure | null;
  /** TO8: the picture that it was made of, and the clip that asked for it. */
  readonly source: { readonly assetId: string; readonly clipId: string | null } | null;
  /** 0 to 1. */
  readonly progress: number;
  /** TO14: the settings to try again with, where a browser did not finish. Proved by the tool's schema before they are used. */
  readonly again?: unknown;
  /** TO37: null for what is not of a storyboard. */
  readonly part?: AssetPart | null;
}

/** TO37: which part of a storyboard an asset is. */
export interface AssetPart {
  /** The request that the whole storyboard was first asked for with. */
  readonly storyboardId: string;
  /** Its place in the whole storyboard, from 0; null of the music. */
  readonly scene: number | null;
  readonly role: 'picture' | 'voice' | 'music';
  /** Its bytes are kept; its status says whether they are paid yet. */
  readonly isThere: boolean;
  /** TO39: the settings to try the scene again with, where it did not come, at its picture. Proved by the tool's schema before they are used. */
  readonly again: unknown;
}

/** An asset that can be a clip. */
export type MediaAsset = AssetView & { readonly kind: MediaKind };

/** Whether an asset can be a clip: a script is none, texts are made of it (TO4). */
export function isMedium(asset: AssetView): asset is MediaAsset {
  return asset.kind !== 'script';
}

/** Whether it has a place on the timeline to be given: before it is there, only where its length is known. */
export function isPlaceable(asset: AssetView): boolean {
  return asset.status === 'ready' || (asset.status === 'pending' && isMedium(asset) && asset.kind !== 'audio');
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
  /** TO26: where the times of its words are, of spoken sounds. */
  readonly wordsUrl?: string | null;
  readonly hasSound: boolean;
  readonly origin: 'upload' | 'generation' | 'edition';
  readonly generation: AssetGeneration | null;
  /** TO59: the picture of the project that a tool made this one of, by itself or with a hand's help later, and the tool; null where none did. */
  readonly madeOf: { readonly assetId: string; readonly tool: string } | null;
  /** TO31: the id of the generated picture that this one is an edition of by hand; null where it is none. */
  readonly editionOf: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}
