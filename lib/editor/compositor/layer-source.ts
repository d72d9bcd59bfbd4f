import type { Size } from '@/lib/editor/compositor/fit';
import type { Context2D } from '@/lib/editor/compositor/stage';

/** A picture that can be drawn now; its size only tells its proportions. */
export interface Picture extends Size {
  /** Whether nothing can be seen through any of it. Left out where it is not known; what lies under such a picture need not be drawn. */
  readonly isOpaque?: boolean;
  /** Where it is a decoded frame that is shown as it is, without a turn: that frame, to be closed by who opens it. */
  readonly openFrame?: () => VideoFrame;
  draw(context: Context2D, leftPx: number, topPx: number, widthPx: number, heightPx: number): void;
}

/** What there is of a layer's picture. */
export type LayerSource =
  | { readonly status: 'ready'; readonly picture: Picture }
  /** It is on its way from disk or network: nothing is drawn. */
  | { readonly status: 'loading' }
  /** It is still being made: a placeholder of its size, or of the canvas' where that is not known. */
  | { readonly status: 'pending'; readonly size: Size | null; readonly progress: number }
  | { readonly status: 'failed'; readonly size: Size | null };
