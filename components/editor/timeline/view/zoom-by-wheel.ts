import type { Editor } from '@/lib/editor/editor-model';
import { wheelZoomFactor, zoomAround } from '@/lib/editor/view';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer } from '@/components/editor/timeline/timeline-frame';

const lineHeightPx = 33;

/** EV5: Ctrl (or Command) and the wheel zoom to the pointer, at most once a frame. Trackpads send a pinch as the same. */
export function zoomByWheel(scroller: HTMLElement, editor: Editor, frame: TimelineFrame): () => void {
  let travelPx = 0;
  let clientX = 0;
  let request = 0;
  const zoom = () => {
    request = 0;
    const factor = wheelZoomFactor(travelPx);
    travelPx = 0;
    editor.view.setState((view) => zoomAround(view, factor, ticksAtPointer(frame, editor, clientX)));
  };
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    travelPx += event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * lineHeightPx : event.deltaY;
    clientX = event.clientX;
    if (request === 0) request = requestAnimationFrame(zoom);
  };
  scroller.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    cancelAnimationFrame(request);
    scroller.removeEventListener('wheel', onWheel);
  };
}
