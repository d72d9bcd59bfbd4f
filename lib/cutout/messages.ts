import type { Result } from '@/lib/base/result';
import type { BoxPx, CutFailure, CutOut } from './model';

/** What the page asks of the worker. Each worker is asked once. */
export type ToCutWorker =
  | { readonly type: 'cut'; readonly picture: ImageBitmap; readonly box: BoxPx | null; readonly network: ArrayBuffer }
  | { readonly type: 'apply'; readonly picture: ImageBitmap; readonly alpha: Uint8ClampedArray };

export type FromCutWorker =
  | { readonly type: 'cut'; readonly outcome: Result<CutOut, CutFailure> }
  | { readonly type: 'applied'; readonly file: Blob };
