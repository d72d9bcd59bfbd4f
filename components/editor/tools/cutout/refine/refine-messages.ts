import type { Edge } from '@/lib/cutout/refine/edge';
import type { RefiningState } from '@/lib/cutout/refine/refining';
import type { Stroke } from '@/lib/cutout/refine/stroke';

/** What the worker that holds the pixels is told. Each is answered once, in order. */
export type RefineOrder =
  | {
      readonly type: 'open';
      /** The picture with its background, at any size. */
      readonly source: ImageBitmap;
      /** Its cut-out, whose size the result has. */
      readonly cutout: ImageBitmap;
      /** The cut-out as it was paid for, where another one is shown and it is still there. */
      readonly paid: ImageBitmap | null;
      /** The longest side of what is shown. */
      readonly previewPx: number;
    }
  | { readonly type: 'paint'; readonly stroke: Stroke }
  | { readonly type: 'undo' | 'redo' | 'start-again' }
  | { readonly type: 'edge'; readonly edge: Edge }
  | { readonly type: 'finish' };

export type RefineAnswer =
  | ({ readonly type: 'shown'; readonly picture: ImageBitmap; /** How much of the picture is left, 0–1. */ readonly share: number } & RefiningState)
  | { readonly type: 'finished'; readonly file: Blob };
