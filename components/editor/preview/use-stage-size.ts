'use client';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

export interface StageSize {
  /** Of the picture on the page. */
  readonly cssWidth: number;
  readonly cssHeight: number;
  /** Of what is drawn: as many pixels as the screen shows, never more than the project has. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** Room for the handles of a picture that fills the canvas. */
const marginPx = { x: 16, y: 28 };

/** How large the picture is inside of the element that is to hold it. */
export function useStageSize(widthPx: number, heightPx: number): [RefObject<HTMLDivElement | null>, StageSize] {
  const ref = useRef<HTMLDivElement>(null);
  // The server knows neither; the first measuring puts it right before the first paint.
  const [room, setRoom] = useState({ width: 640, height: 360, density: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight, density: window.devicePixelRatio });
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, stageSize(widthPx, heightPx, room)];
}

function stageSize(widthPx: number, heightPx: number, room: { readonly width: number; readonly height: number; readonly density: number }): StageSize {
  const scale = Math.max(0.01, Math.min((room.width - 2 * marginPx.x) / widthPx, (room.height - 2 * marginPx.y) / heightPx));
  const drawn = Math.min(1, scale * room.density);
  return {
    cssWidth: Math.round(widthPx * scale),
    cssHeight: Math.round(heightPx * scale),
    pixelWidth: Math.max(2, Math.round(widthPx * drawn)),
    pixelHeight: Math.max(2, Math.round(heightPx * drawn)),
  };
}
