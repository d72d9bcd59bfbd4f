import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** EV5: the middle button takes the whole timeline. */
export function startPan(start: PointerEvent, { scroller }: TimelineFrame): void {
  if (scroller === null) return;
  start.preventDefault();
  const from = { left: scroller.scrollLeft, top: scroller.scrollTop };
  trackPointer(start, {
    onMove: (event) => scroller.scrollTo({ left: from.left - (event.clientX - start.clientX), top: from.top - (event.clientY - start.clientY), behavior: 'instant' }),
    onEnd: () => undefined,
    onCancel: () => scroller.scrollTo({ ...from, behavior: 'instant' }),
  });
}
