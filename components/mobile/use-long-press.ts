'use client';
import type { MouseEvent, PointerEvent, TouchEvent } from 'react';
import { useEffect, useRef } from 'react';

/** As long as phones wait themselves. */
const holdMs = 450;
/** A finger that comes farther scrolls. */
const slopPx = 8;

interface LongPress {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onTouchEnd: (event: TouchEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** A finger that rests does `run`, and letting go does nothing more; a right click does it too. */
export function useLongPress(run: () => void): LongPress {
  const press = useRef<{ readonly x: number; readonly y: number; readonly timer: number } | null>(null);
  const hasRun = useRef(false);
  const leave = () => {
    if (press.current !== null) window.clearTimeout(press.current.timer);
    press.current = null;
  };
  useEffect(() => leave, []);
  return {
    onPointerDown: (event) => {
      hasRun.current = false;
      if (event.pointerType !== 'touch' || !event.isPrimary) return leave();
      const timer = window.setTimeout(() => {
        hasRun.current = true;
        leave();
        navigator.vibrate?.(10);
        run();
      }, holdMs);
      press.current = { x: event.clientX, y: event.clientY, timer };
    },
    onPointerMove: ({ clientX, clientY }) => {
      if (press.current !== null && Math.hypot(clientX - press.current.x, clientY - press.current.y) > slopPx) leave();
    },
    onPointerUp: leave,
    onPointerCancel: leave,
    // Some browsers click at the end of a long press too: that would take the focus from what has opened, which closes.
    onTouchEnd: (event) => hasRun.current && event.preventDefault(),
    onClickCapture: (event) => {
      if (!hasRun.current) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onContextMenu: (event) => {
      event.preventDefault();
      if (!hasRun.current && press.current === null) run();
    },
  };
}
