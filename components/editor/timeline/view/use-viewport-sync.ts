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
import { closestZoom, lanesWidthPx, useTimelineFrame, windowFor } from '@/components/editor/timeline/timeline-frame';
import { zoomByPinch } from '@/components/editor/timeline/view/zoom-by-pinch';
import { zoomByWheel } from '@/components/editor/timeline/view/zoom-by-wheel';

/**
 * Ties the browser's scrolling to the editor's view, both ways. A change of zoom is a few styles and one scroll position; React hears of it
 * only when another window of clips is needed.
 */
export function useViewportSync(contentRef: RefObject<HTMLElement | null>, lanesRef: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const { editor } = useServices();
  const frame = useTimelineFrame();
  const scrollerRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [scroller, content, lanes] = [scrollerRef.current, contentRef.current, lanesRef.current];
    if (scroller === null || content === null || lanes === null) return;
    frame.place({ scroller, lanes });
    const scrolled = followView(editor, frame, { scroller, content, lanes });
    const stops = [zoomByWheel(scroller, editor, frame), zoomByPinch(scroller, editor, frame), scrolled];
    return () => {
      for (const stop of stops) stop();
      frame.place(null);
    };
  }, [contentRef, lanesRef, editor, frame]);

  return scrollerRef;
}

interface Places {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly lanes: HTMLElement;
}

function followView(editor: Editor, frame: TimelineFrame, { scroller, content, lanes }: Places): () => void {
  const headerPx = () => lanes.getBoundingClientRect().left - content.getBoundingClientRect().left;
  // What was written last: reading it back would make the browser lay everything out in the middle of a frame.
  let shown = { widthPx: -1, leftPx: scroller.scrollLeft, headerPx: headerPx() };

  const show = () => {
    const endTicks = documentEndTicks(visibleDocument(editor.store.getState()));
    const view = withinReach(editor, endTicks);
    frame.boxes.show(view.pixelsPerSecond);
    const widthPx = shown.headerPx + lanesWidthPx(view, endTicks);
    if (widthPx !== shown.widthPx) content.style.width = `${widthPx}px`;
    const leftPx = ticksToPixels(view.scrollTicks, view);
    const isScrolling = Math.abs(shown.leftPx - leftPx) >= 1;
    shown = { ...shown, widthPx, leftPx: isScrolling ? leftPx : shown.leftPx };
    if (isScrolling) scroller.scrollLeft = leftPx;
    const next = windowFor(frame.window.getState(), view);
    if (next !== frame.window.getState()) frame.window.setState(next);
  };
  const onScroll = () => {
    const view = editor.view.getState();
    shown = { ...shown, leftPx: scroller.scrollLeft };
    if (Math.abs(ticksToPixels(view.scrollTicks, view) - shown.leftPx) >= 1) editor.view.setState({ scrollTicks: pixelsToTicks(shown.leftPx, view) });
  };
  const leave = () => (frame.isFollowing = false);
  const resize = new ResizeObserver(() => {
    shown = { ...shown, headerPx: headerPx(), widthPx: -1 };
    editor.view.setState({ widthPx: Math.max(0, scroller.clientWidth - shown.headerPx) });
  });
  const unwatchView = editor.view.subscribe(show);
  const unwatchDocument = editor.store.subscribe((state, previous) => {
    if (visibleDocument(state).clips !== visibleDocument(previous).clips) show();
  });
  resize.observe(scroller);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  for (const type of ['wheel', 'touchmove']) scroller.addEventListener(type, leave, { passive: true });
  show();
  return () => {
    scroller.removeEventListener('scroll', onScroll);
    for (const type of ['wheel', 'touchmove']) scroller.removeEventListener(type, leave);
    resize.disconnect();
    unwatchDocument();
    unwatchView();
  };
}

/** Very long projects cannot be looked at as closely as short ones. */
function withinReach(editor: Editor, endTicks: number): ViewState {
  const view = editor.view.getState();
  const closest = closestZoom(endTicks);
  if (view.pixelsPerSecond <= closest) return view;
  editor.view.setState(zoomAround(view, closest / view.pixelsPerSecond, view.scrollTicks));
  return editor.view.getState();
}
