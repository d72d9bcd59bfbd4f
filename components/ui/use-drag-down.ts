'use client';
import type { PointerEvent, RefObject } from 'react';
import { useRef } from 'react';

/** From here on, in pixels, letting go closes the sheet; before, it goes back. */
const closesFromPx = 72;
/** A flick, in pixels per ms, closes it from anywhere. */
const flickSpeed = 0.6;

interface DragDown {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/** For the head of a sheet: the sheet follows the finger down, beside React, and closes or goes back when it is let go. */
export function useDragDown(sheetRef: RefObject<HTMLElement | null>, onClose: () => void): DragDown {
  const start = useRef<{ readonly pointerId: number; readonly y: number; readonly at: number } | null>(null);
  const travel = ({ clientY }: PointerEvent) => Math.max(0, clientY - (start.current?.y ?? clientY));
  const put = (px: number) => {
    if (sheetRef.current !== null) sheetRef.current.style.translate = px === 0 ? '' : `0 ${px}px`;
  };
  const isOwn = ({ pointerId }: PointerEvent) => start.current?.pointerId === pointerId;
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { pointerId: event.pointerId, y: event.clientY, at: event.timeStamp };
    },
    onPointerMove: (event) => isOwn(event) && put(travel(event)),
    onPointerUp: (event) => {
      if (!isOwn(event)) return;
      const px = travel(event);
      const speed = px / Math.max(1, event.timeStamp - (start.current?.at ?? 0));
      start.current = null;
      if (px >= closesFromPx || (px > 12 && speed >= flickSpeed)) onClose();
      else put(0);
    },
    onPointerCancel: () => {
      start.current = null;
      put(0);
    },
  };
}
