import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import type { ViewState } from '@/lib/editor/view';

/**
 * A canvas that shows something along the timeline: `draw` draws it anew where the component did or its height has changed, and at most once a frame where
 * the view moved. It is told the height: to ask the browser for it while a zoom moves hundreds of clips would make it lay all of them out at once.
 */
export function useViewCanvas(draw: (canvas: HTMLCanvasElement, view: ViewState, heightPx: number) => void): RefObject<HTMLCanvasElement | null> {
  const { editor } = useServices();
  const ref = useRef<HTMLCanvasElement>(null);
  const heightPx = useRef(0);
  const drawNow = useEffectEvent(() => {
    if (ref.current !== null && heightPx.current > 0 && editor.view.getState().widthPx > 0) draw(ref.current, editor.view.getState(), heightPx.current);
  });

  useEffect(() => {
    let request = 0;
    const stop = editor.view.subscribe(() => {
      if (request !== 0) return;
      request = requestAnimationFrame(() => {
        request = 0;
        drawNow();
      });
    });
    const resize = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.height ?? 0);
      if (next === heightPx.current) return;
      heightPx.current = next;
      drawNow();
    });
    if (ref.current !== null) resize.observe(ref.current);
    return () => {
      stop();
      resize.disconnect();
      cancelAnimationFrame(request);
    };
  }, [editor]);
  useEffect(() => drawNow());
  return ref;
}

/** What the style sheet said of each canvas when it was first drawn. The editor has one theme. */
const styles = new WeakMap<HTMLCanvasElement, Map<string, string>>();

/** A property of a canvas' style, by name; asked for once: an answer makes the browser work out all styles that have changed. */
export function canvasStyle(canvas: HTMLCanvasElement, name: string): string {
  const known = styles.get(canvas) ?? new Map<string, string>();
  styles.set(canvas, known);
  const value = known.get(name) ?? getComputedStyle(canvas).getPropertyValue(name);
  known.set(name, value);
  return value;
}
