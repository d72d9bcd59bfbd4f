import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import type { ViewState } from '@/lib/editor/view';

/** A canvas that shows something along the timeline: `draw` draws it anew where the component did, and at most once a frame where the view moved. */
export function useViewCanvas(draw: (canvas: HTMLCanvasElement, view: ViewState) => void): RefObject<HTMLCanvasElement | null> {
  const { editor } = useServices();
  const ref = useRef<HTMLCanvasElement>(null);
  const drawNow = useEffectEvent(() => {
    if (ref.current !== null && editor.view.getState().widthPx > 0) draw(ref.current, editor.view.getState());
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
    return () => {
      stop();
      cancelAnimationFrame(request);
    };
  }, [editor]);
  useEffect(() => drawNow());
  return ref;
}
