/** How a drag is told about. Coordinates are the window's. */
interface PointerTrack {
  /** Beyond the slop, at most once a frame, and again while the timeline scrolls under a resting pointer. */
  readonly onMove: (event: PointerEvent) => void;
  readonly onEnd: (event: PointerEvent, hasMoved: boolean) => void;
  /** Escape, or the system took the pointer away, as for a gesture of its own. */
  readonly onCancel: () => void;
  /** Scrolls while the pointer is near an edge of it. */
  readonly scroller?: HTMLElement | null;
  /** How far the scroller's left edge is covered. */
  readonly coveredPx?: number;
}

/** A press that moves less is a click. */
const slopPx = 3;
const edgePx = 36;
const fastestPxPerFrame = 24;

/** Ends the press that is being followed. There is one at most: of two fingers the first counts. */
let cancelCurrent: (() => void) | null = null;

/** Ends what a press has begun, as where a menu opens under a resting finger. */
export function cancelPress(): void {
  cancelCurrent?.();
}

/** Follows a pressed pointer until it is let go. Mice report more often than the screen shows anything: moves are told once a frame. */
export function trackPointer(start: PointerEvent, { onMove, onEnd, onCancel, scroller, coveredPx = 0 }: PointerTrack): void {
  let last = start;
  let hasMoved = false;
  let isNews = false;
  let request = 0;

  const tell = (): void => {
    request = 0;
    const hasScrolled = scroller ? scrollNearEdge(scroller, last, coveredPx) : false;
    if (isNews || hasScrolled) onMove(last);
    isNews = false;
    if (hasScrolled) request = requestAnimationFrame(tell);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    last = event;
    hasMoved ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > slopPx;
    if (!hasMoved) return;
    isNews = true;
    if (request === 0) request = requestAnimationFrame(tell);
  };
  const controller = new AbortController();
  const stop = (): void => {
    cancelAnimationFrame(request);
    controller.abort();
    if (cancelCurrent === giveUp) cancelCurrent = null;
  };
  const giveUp = (): void => {
    stop();
    onCancel();
  };
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    stop();
    // Where it was let go counts, though no frame has shown it yet.
    if (isNews) onMove(event);
    onEnd(event, hasMoved);
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId === start.pointerId) giveUp();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
  cancelCurrent?.();
  cancelCurrent = giveUp;
  const { signal } = controller;
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener('keydown', escape, { signal, capture: true });
}

/** Whether it has scrolled. */
function scrollNearEdge(scroller: HTMLElement, { clientX, clientY }: PointerEvent, coveredPx: number): boolean {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const speed = (before: number, after: number) => Math.max(-1, Math.min(1, (before > 0 ? -before : Math.max(0, after)) / edgePx)) * fastestPxPerFrame;
  const [byX, byY] = [speed(left + coveredPx + edgePx - clientX, clientX - (right - edgePx)), speed(top + edgePx / 2 - clientY, clientY - (bottom - edgePx / 2)) / 2];
  if (byX === 0 && byY === 0) return false;
  const before = [scroller.scrollLeft, scroller.scrollTop];
  scroller.scrollBy(byX, byY);
  return scroller.scrollLeft !== before[0] || scroller.scrollTop !== before[1];
}
