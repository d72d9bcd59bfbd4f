import { findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** Where a track that is dragged would go: beside another one. */
interface TrackTarget {
  readonly trackId: string;
  readonly side: 'above' | 'below';
}

/** EB13: the order that a track gets when it is put above or below another one; null where it stays. */
export function orderAt(document: ProjectDocument, trackId: string, target: TrackTarget): number | null {
  const others = tracksBottomUp(document).filter(({ id }) => id !== trackId);
  const index = others.findIndex(({ id }) => id === target.trackId);
  if (index === -1) return null;
  const order = target.side === 'above' ? index + 1 : index;
  return order === findTrack(document, trackId)?.order ? null : order;
}

/** Drags a track by its header among the others. */
export function startTrack(start: PointerEvent, trackId: string, { editor }: EditorServices, frame: TimelineFrame): void {
  if (start.button !== 0 || (start.target instanceof Element && start.target.closest('button, input') !== null)) return;
  const show = (trackTarget: TrackTarget | null) => frame.hints.setState({ trackTarget });
  trackPointer(start, {
    onMove: (event) => show(targetAt(event.clientY, frame)),
    onCancel: () => show(null),
    onEnd: (event, hasMoved) => {
      show(null);
      const target = hasMoved ? targetAt(event.clientY, frame) : null;
      const order = target === null ? null : orderAt(editor.store.getState().document, trackId, target);
      if (order !== null) editor.run({ type: 'move-track', trackId, order });
    },
  });
}

function targetAt(clientY: number, { scroller }: TimelineFrame): TrackTarget | null {
  const rows = [...(scroller?.querySelectorAll<HTMLElement>('[data-track-id]') ?? [])];
  const row = rows.find((each) => clientY < each.getBoundingClientRect().bottom) ?? rows.at(-1);
  if (row?.dataset.trackId === undefined) return null;
  const { top, bottom } = row.getBoundingClientRect();
  return { trackId: row.dataset.trackId, side: clientY < (top + bottom) / 2 ? 'above' : 'below' };
}
