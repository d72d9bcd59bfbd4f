import type { PointerEvent as ReactPointerEvent } from 'react';

interface Scrub {
  readonly from: number;
  /** What one pixel to the right adds; ten times as much with Shift, a tenth with Alt. */
  readonly perPixel: number;
  readonly onMove: (value: number) => void;
  readonly onEnd: () => void;
  readonly onCancel: () => void;
}

/** A press that moves less than this is a click. */
const clickPx = 3;

/** Drags a number sideways: one gesture from the press to the release, ended without effect by Escape. Not by touch, which scrolls there. */
export function startScrub(start: ReactPointerEvent, { from, perPixel, onMove, onEnd, onCancel }: Scrub): void {
  if (start.button !== 0 || start.pointerType === 'touch') return;
  const listening = new AbortController();
  const { signal } = listening;
  let value = from;
  let lastX = start.clientX;
  let hasMoved = false;
  const stop = (finish: () => void) => () => {
    listening.abort();
    if (hasMoved) finish();
  };
  const move = (event: PointerEvent) => {
    hasMoved ||= Math.abs(event.clientX - start.clientX) >= clickPx;
    if (!hasMoved) return;
    value += (event.clientX - lastX) * perPixel * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1);
    lastX = event.clientX;
    onMove(value);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop(onCancel)();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', stop(onEnd), { signal });
  window.addEventListener('pointercancel', stop(onCancel), { signal });
  window.addEventListener('keydown', escape, { signal, capture: true });
}
