'use client';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { documentEndTicks } from '@/lib/editor/document/read';
import type { Editor } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import type { ViewState } from '@/lib/editor/view';
import { pixelsToTicks, ticksToPixels, zoomAround } from '@/lib/editor/view';
import { useServices } from '@/components/editor/provider/editor-services';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { closestZoom, lanesWidthPx, ticksAtPointer, useTimelineFrame, windowFor } from '@/components/editor/timeline/timeline-frame';

/**
 * Ties the browser's scrolling to the editor's view, both ways. A change of zoom is one CSS variable and one scroll position, so it costs the
 * same however many clips there are; React hears of it only when another window of clips is needed.
 */
export function useViewportSync(contentRef: RefObject<HTMLElement | null>, lanesRef: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const { editor } = useServices();
  const frame = useTimelineFrame();
  const scrollerRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [scroller, content, lanes] = [scrollerRef.current, contentRef.current, lanesRef.current];
    if (scroller === null || content === null || lanes === null) return;
    frame.place({ scroller, lanes });
    const headerPx = () => lanes.getBoundingClientRect().left - content.getBoundingClientRect().left;
    const show = () => showView(editor, frame, { scroller, content, headerPx: headerPx() });

    const onScroll = () => {
      const view = editor.view.getState();
      if (Math.abs(ticksToPixels(view.scrollTicks, view) - scroller.scrollLeft) < 1) return;
      editor.view.setState({ scrollTicks: pixelsToTicks(scroller.scrollLeft, view) });
    };
    const resize = new ResizeObserver(() => editor.view.setState({ widthPx: Math.max(0, scroller.clientWidth - headerPx()) }));
    const unwatchView = editor.view.subscribe(show);
    const unwatchDocument = editor.store.subscribe((state, previous) => {
      if (visibleDocument(state) !== visibleDocument(previous)) show();
    });
    const stopWheel = zoomByWheel(scroller, editor, frame);
    resize.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    show();
    return () => {
      stopWheel();
      scroller.removeEventListener('scroll', onScroll);
      resize.disconnect();
      unwatchDocument();
      unwatchView();
      frame.place(null);
    };
  }, [contentRef, lanesRef, editor, frame]);

  return scrollerRef;
}

interface Places {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly headerPx: number;
}

function showView(editor: Editor, frame: TimelineFrame, { scroller, content, headerPx }: Places): void {
  const endTicks = documentEndTicks(visibleDocument(editor.store.getState()));
  const view = withinReach(editor, endTicks);
  content.style.setProperty('--pps', String(view.pixelsPerSecond));
  content.style.width = `${headerPx + lanesWidthPx(view, endTicks)}px`;
  const leftPx = ticksToPixels(view.scrollTicks, view);
  if (Math.abs(scroller.scrollLeft - leftPx) >= 1) scroller.scrollLeft = leftPx;
  const next = windowFor(frame.window.getState(), view);
  if (next !== frame.window.getState()) frame.window.setState(next);
}

/** Very long projects cannot be looked at as closely as short ones. */
function withinReach(editor: Editor, endTicks: number): ViewState {
  const view = editor.view.getState();
  const closest = closestZoom(endTicks);
  if (view.pixelsPerSecond <= closest) return view;
  editor.view.setState(zoomAround(view, closest / view.pixelsPerSecond, view.scrollTicks));
  return editor.view.getState();
}

/** Wheel travel to a factor: one notch of a mouse (100 px) is about a fifth. */
function wheelZoomFactor(deltaYPx: number): number {
  return Math.exp(-deltaYPx / 550);
}

/** Ctrl (or Command) and the wheel zoom to the pointer, at most once a frame. Trackpads send a pinch as the same. */
function zoomByWheel(scroller: HTMLElement, editor: Editor, frame: TimelineFrame): () => void {
  let travelPx = 0;
  let clientX = 0;
  let request = 0;
  const zoom = () => {
    request = 0;
    editor.view.setState((view) => zoomAround(view, wheelZoomFactor(travelPx), ticksAtPointer(frame, editor, clientX)));
    travelPx = 0;
  };
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    travelPx += event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
    clientX = event.clientX;
    if (request === 0) request = requestAnimationFrame(zoom);
  };
  scroller.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    cancelAnimationFrame(request);
    scroller.removeEventListener('wheel', onWheel);
  };
}
