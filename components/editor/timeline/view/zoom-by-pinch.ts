import type { Editor } from '@/lib/editor/editor-model';
import { zoomAround } from '@/lib/editor/view';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer } from '@/components/editor/timeline/timeline-frame';

/** EV5: two fingers zoom to the place between them. The page must not zoom meanwhile, so their moves are taken. */
export function zoomByPinch(scroller: HTMLElement, editor: Editor, frame: TimelineFrame): () => void {
  let apartPx: number | null = null;
  const onMove = (event: TouchEvent) => {
    const [first, second] = event.touches;
    if (event.touches.length !== 2 || first === undefined || second === undefined) return;
    event.preventDefault();
    const nowPx = Math.max(1, Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY));
    const anchorTicks = ticksAtPointer(frame, editor, (first.clientX + second.clientX) / 2);
    if (apartPx !== null) {
      const factor = nowPx / apartPx;
      editor.view.setState((view) => zoomAround(view, factor, anchorTicks));
    }
    apartPx = nowPx;
  };
  const onEnd = () => (apartPx = null);
  scroller.addEventListener('touchmove', onMove, { passive: false });
  scroller.addEventListener('touchend', onEnd);
  scroller.addEventListener('touchcancel', onEnd);
  return () => {
    scroller.removeEventListener('touchmove', onMove);
    scroller.removeEventListener('touchend', onEnd);
    scroller.removeEventListener('touchcancel', onEnd);
  };
}
