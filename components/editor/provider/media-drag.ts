import type { Transition } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';

/** What of a panel can be dragged to the timeline. */
export type MediaDrag =
  | { readonly kind: 'assets'; readonly assetIds: readonly string[] }
  /** A text, a shape or a sticker that becomes a clip. */
  | { readonly kind: 'drawn'; readonly clip: DrawnClip }
  /** For a cut between two clips. */
  | { readonly kind: 'transition'; readonly transition: Transition };

/** A clip that the editor draws itself, before it has a place. */
export type DrawnClip = { readonly kind: 'text' | 'shape' } & Pick<Clip, 'name' | 'durationTicks'> &
  Partial<Pick<Clip, 'text' | 'shape' | 'transform' | 'filters' | 'enter' | 'exit'>>;

/** Tells drags of this page from those of others. */
const dragType = 'application/x-tallycut';

/** The browser lets nobody read what is dragged before it is dropped; the ghost on the timeline must know it, so it is kept here meanwhile. */
let current: MediaDrag | null = null;

/** Begins a drag of `drag`, in the `dragstart` of whatever the person takes. */
export function startMediaDrag(dataTransfer: DataTransfer, drag: MediaDrag): void {
  dataTransfer.setData(dragType, drag.kind);
  dataTransfer.effectAllowed = 'copy';
  current = drag;
  window.addEventListener('dragend', () => (current = null), { once: true });
}

/** What of this page is being dragged; null for files and for what comes from elsewhere. */
export function mediaDragOf({ types }: DataTransfer): MediaDrag | null {
  return types.includes(dragType) ? current : null;
}

export function isMediaDrag(dataTransfer: DataTransfer): boolean {
  return dataTransfer.types.includes('Files') || mediaDragOf(dataTransfer) !== null;
}
