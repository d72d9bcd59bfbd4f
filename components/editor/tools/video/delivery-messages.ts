import type { ExpectedMedium } from '@/lib/tools/catalogue';

/** What the page tells the worker, once. */
export interface DeliveryJob {
  readonly generationId: string;
  readonly assetId: string;
  /** TO11: of this tab, for this delivery. */
  readonly token: string;
  readonly expected: ExpectedMedium;
}

/** How it came out. */
export type DeliveryOutcome =
  | { readonly kind: 'delivered' }
  /** Another tab has it; it may be asked for again after so many ms. */
  | { readonly kind: 'taken'; readonly retryAfterMs: number }
  /** It was cancelled, or is not to be delivered any more. */
  | { readonly kind: 'ended' }
  /** This browser could not do it; the server has been told, if it could be reached. */
  | { readonly kind: 'failed'; readonly detail: string };
