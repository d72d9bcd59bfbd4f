import { withGroups } from '@/lib/editor/commands/group-clips';
import { clipsBetween } from '@/lib/editor/document/read';
import type { Editor } from '@/lib/editor/editor-model';
import { pixelsToTicks } from '@/lib/editor/view';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { TimelineFrame, TimelineHints } from '@/components/editor/timeline/timeline-frame';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';

type Box = NonNullable<TimelineHints['marquee']>;

/**
 * A press on the empty part of the timeline: a click puts the playhead there and selects nothing; a drag selects what its rectangle touches,
 * in addition to what was selected where Shift or Control is held.
 */
export function startMarquee(start: PointerEvent, services: EditorServices, frame: TimelineFrame): void {
  // A finger that drags the empty timeline scrolls it.
  if (start.pointerType === 'touch') return startTap(start, services, frame);
  const { editor } = services;
  const before = editor.store.getState().selectedClipIds;
  const kept = start.shiftKey || start.ctrlKey || start.metaKey ? before : [];
  const [startX, startY] = placeOnLanes(frame, start);
  const hide = () => frame.hints.setState({ marquee: null });

  trackPointer(start, {
    scroller: frame.scroller,
    onMove: (event) => {
      const [x, y] = placeOnLanes(frame, event);
      const box = { leftPx: Math.min(startX, x), topPx: Math.min(startY, y), widthPx: Math.abs(x - startX), heightPx: Math.abs(y - startY) };
      frame.hints.setState({ marquee: box });
      editor.select(withGroups(editor.store.getState().document, [...new Set([...kept, ...touchedClips(frame, editor, box)])]));
    },
    onCancel: () => {
      hide();
      editor.select(before);
    },
    onEnd: (_event, hasMoved) => {
      hide();
      if (hasMoved) return;
      editor.select(kept);
      if (kept.length === 0) editor.seek(pixelsToTicks(startX, editor.view.getState()));
    },
  });
}

/** Pixels from tick 0 and from the top of the first lane, however the timeline is scrolled. */
function placeOnLanes({ lanes }: TimelineFrame, { clientX, clientY }: PointerEvent): readonly [number, number] {
  const { left, top } = lanes?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return [Math.max(0, clientX - left), clientY - top];
}

/** A tap puts the playhead there; a drag is the browser's, which takes the pointer away. */
function startTap(start: PointerEvent, { editor }: EditorServices, frame: TimelineFrame): void {
  const [startX] = placeOnLanes(frame, start);
  trackPointer(start, {
    onMove: () => undefined,
    onCancel: () => undefined,
    onEnd: (_event, hasMoved) => {
      if (hasMoved) return;
      editor.select([]);
      editor.seek(pixelsToTicks(startX, editor.view.getState()));
    },
  });
}

function touchedClips({ scroller, lanes }: TimelineFrame, editor: Editor, { leftPx, topPx, widthPx, heightPx }: Box): readonly string[] {
  const view = editor.view.getState();
  const { document } = editor.store.getState();
  const lanesTop = lanes?.getBoundingClientRect().top ?? 0;
  const rows = [...(scroller?.querySelectorAll<HTMLElement>('[data-track-id]') ?? [])];
  return rows.flatMap((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom - lanesTop < topPx || top - lanesTop > topPx + heightPx) return [];
    const touched = clipsBetween(document, row.dataset.trackId ?? '', pixelsToTicks(leftPx, view), pixelsToTicks(leftPx + widthPx, view));
    return touched.map(({ id }) => id);
  });
}
