/** How a drag is told about. Coordinates are the window's. */
interface PointerTrack {
  /** Beyond the slop, and again while the timeline scrolls under a resting pointer. */
  readonly onMove: (event: PointerEvent) => void;
  readonly onEnd: (event: PointerEvent, hasMoved: boolean) => void;
  /** The system took the pointer away, as for a gesture of its own. */
  readonly onCancel: () => void;
  /** Scrolls sideways while the pointer is near its left or right edge. */
  readonly scroller?: HTMLElement | null;
  /** How far the scroller's left edge is covered. */
  readonly coveredPx?: number;
}

/** A press that moves less is a click. */
const slopPx = 3;
const edgePx = 36;
const fastestPxPerFrame = 24;

/** Follows a pressed pointer until it is let go. */
export function trackPointer(start: PointerEvent, { onMove, onEnd, onCancel, scroller, coveredPx = 0 }: PointerTrack): void {
  let last = start;
  let hasMoved = false;
  let frame = 0;

  const scrollNearEdge = (): void => {
    frame = 0;
    if (!scroller || !hasMoved) return;
    const { left, right } = scroller.getBoundingClientRect();
    const before = left + coveredPx + edgePx - last.clientX;
    const after = last.clientX - (right - edgePx);
    const speed = Math.min(1, Math.max(before, after) / edgePx) * fastestPxPerFrame;
    if (speed <= 0) return;
    const scrolledFrom = scroller.scrollLeft;
    scroller.scrollLeft += before > after ? -speed : speed;
    if (scroller.scrollLeft !== scrolledFrom) onMove(last);
    frame = requestAnimationFrame(scrollNearEdge);
  };

  const move = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    last = event;
    hasMoved ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > slopPx;
    if (!hasMoved) return;
    onMove(event);
    if (frame === 0) frame = requestAnimationFrame(scrollNearEdge);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', cancel);
  };
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    stop();
    onEnd(event, hasMoved);
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    stop();
    onCancel();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', cancel);
}
