import type { Drawing } from './drawing/draw-image';

/** What the pool sends to a worker thread. */
export interface DrawRequest {
  readonly id: number;
  readonly drawing: Drawing;
}

/** What comes back: the encoded picture, or why there is none. */
export type DrawReply =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly problem: string };
