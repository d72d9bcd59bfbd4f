'use client';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { documentEndTicks } from '@/lib/editor/document/read';
import { ticksPerSecond, ticksToSeconds } from '@/lib/editor/document/time';
import type { Editor, PlayheadState } from '@/lib/editor/editor-model';
import { isOnScreen, pixelsToTicks, ticksToPixels } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { clockTime } from '@/components/editor/provider/clock-time';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer, useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { addMarkerAt } from '@/components/editor/timeline/gestures/start-mark';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';

/** The line through all tracks, and its handle on the ruler: a slider for keys and screen readers. It is moved beside React: sixty times a second. */
export function Playhead() {
  const services = useServices();
  const { editor } = services;
  const frame = useTimelineFrame();
  const lineRef = useRef<HTMLDivElement>(null);
  const handleRef = useRef<HTMLDivElement>(null);
  const endTicks = useEditorState(({ document }) => documentEndTicks(document));

  useEffect(() => {
    const show = () => {
      const { ticks, motion } = editor.playhead.getState();
      const view = editor.view.getState();
      const line = lineRef.current;
      if (line !== null) line.style.transform = `translateX(${ticksToPixels(ticks, view)}px)`;
      const handle = handleRef.current;
      if (handle === null) return;
      const seconds = motion === 'playing' ? Math.floor(ticksToSeconds(ticks)) : Number(ticksToSeconds(ticks).toFixed(3));
      if (handle.ariaValueNow === String(seconds)) return;
      handle.ariaValueNow = String(seconds);
      handle.ariaValueText = clockTime(ticks);
    };
    show();
    const stops = [
      editor.playhead.subscribe((state, previous) => {
        show();
        keepInSight(editor, frame, state, previous);
      }),
      editor.view.subscribe((view, previous) => view.pixelsPerSecond !== previous.pixelsPerSecond && show()),
    ];
    return () => stops.forEach((stop) => stop());
  }, [editor, frame]);

  return (
    <div
      ref={lineRef}
      className="pointer-events-none absolute inset-y-0 left-(--header) z-40 w-0 will-change-transform"
    >
      <div
        ref={handleRef}
        role="slider"
        data-playhead
        tabIndex={0}
        aria-label={editorTexts.timeline.playhead}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, Number(ticksToSeconds(endTicks).toFixed(3)))}
        aria-valuenow={0}
        aria-orientation="horizontal"
        onKeyDown={(event) => moveByKey(event, editor)}
        onPointerDown={(event) => startScrub(event.nativeEvent, services, frame)}
        // The first press has brought it under the pointer.
        onDoubleClick={(event) => addMarkerAt(event, editor, frame)}
        className="pointer-events-auto sticky top-0 -ml-2 flex h-7 w-4 cursor-col-resize touch-none items-end justify-center"
      >
        <svg aria-hidden viewBox="0 0 12 16" className="h-4 w-3 fill-accent">
          <path d="M1.5 0h9A1.5 1.5 0 0 1 12 1.5V9L6 16 0 9V1.5A1.5 1.5 0 0 1 1.5 0Z" />
        </svg>
      </div>
      <div aria-hidden className="absolute inset-y-0 -left-px w-0.5 bg-accent [top:1.5rem]" />
    </div>
  );
}

/** Follows the pointer with the playhead. */
export function startScrub(event: PointerEvent, { editor, player }: EditorServices, frame: TimelineFrame): void {
  if (event.button !== 0) return;
  event.preventDefault();
  player.pause();
  const seek = ({ clientX }: PointerEvent) => editor.seek(ticksAtPointer(frame, editor, insideLanes(frame, editor, clientX)));
  seek(event);
  trackPointer(event, { onMove: seek, onEnd: () => undefined, onCancel: () => undefined, scroller: frame.scroller });
}

/** The pointer may leave the timeline; the playhead then stays at its edge, which scrolls. */
function insideLanes({ scroller }: TimelineFrame, editor: Editor, clientX: number): number {
  const right = scroller?.getBoundingClientRect().right ?? clientX;
  const { widthPx } = editor.view.getState();
  return Math.min(right - 1, Math.max(right - widthPx, clientX));
}

/** Arrows, Home and End are actions of the whole editor; the keys here are those that a slider has beside them. */
function moveByKey(event: KeyboardEvent, editor: Editor): void {
  const steps: Readonly<Record<string, number>> = { PageUp: 10, PageDown: -10, ArrowUp: 1, ArrowDown: -1 };
  const seconds = steps[event.key];
  if (seconds === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  editor.seek(editor.playhead.getState().ticks + seconds * ticksPerSecond);
}

/** Turns the page when playback runs off the screen, unless the person has scrolled since, and scrolls to a playhead that was put off it. */
function keepInSight(editor: Editor, frame: TimelineFrame, state: PlayheadState, previous: PlayheadState): void {
  const view = editor.view.getState();
  const wasPut = state.seekCount !== previous.seekCount;
  const isPlaying = state.motion === 'playing';
  if (wasPut || (isPlaying && previous.motion !== 'playing')) frame.isFollowing = true;
  if ((!isPlaying && !wasPut) || !frame.isFollowing || view.widthPx === 0 || isOnScreen(view, state.ticks, state.ticks + 1)) return;
  const roomTicks = pixelsToTicks(view.widthPx * (isPlaying ? 0.05 : 0.3), view);
  editor.view.setState({ scrollTicks: Math.max(0, state.ticks - roomTicks) });
}
