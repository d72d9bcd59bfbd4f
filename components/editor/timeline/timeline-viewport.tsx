'use client';
import { Film } from 'lucide-react';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { useMemo, useRef } from 'react';
import { documentEndTicks, findClip, tracksBottomUp } from '@/lib/editor/document/read';
import { visibleDocument } from '@/lib/editor/editor-model';
import { editorTexts } from '@/lib/texts/en/editor';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, useView } from '@/components/editor/provider/use-editor';
import { moveClipByKey } from '@/components/editor/timeline/clip/clip-keys';
import { useMediaDrop } from '@/components/editor/timeline/drop/use-media-drop';
import { pressTracks } from '@/components/editor/timeline/gestures/press';
import { useHeldKeys } from '@/components/editor/timeline/gestures/use-held-keys';
import { TimelineMenu } from '@/components/editor/timeline/menus/timeline-menu';
import { Playhead } from '@/components/editor/timeline/ruler/playhead';
import { Ruler } from '@/components/editor/timeline/ruler/ruler';
import { RulerMarks } from '@/components/editor/timeline/ruler/ruler-marks';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { AddTrackMenu } from '@/components/editor/timeline/track/add-track-menu';
import { TrackRow } from '@/components/editor/timeline/track/track-row';
import { DropGhost } from '@/components/editor/timeline/view/drop-ghost';
import { Marquee } from '@/components/editor/timeline/view/marquee-box';
import { GestureReadout, SnapGuide } from '@/components/editor/timeline/view/snap-guide';
import { useViewportSync } from '@/components/editor/timeline/view/use-viewport-sync';

/** The scrolled part: ruler on top, a header beside each track, clips by time. */
export function TimelineViewport() {
  const services = useServices();
  const frame = useTimelineFrame();
  const contentRef = useRef<HTMLDivElement>(null);
  const lanesRef = useRef<HTMLDivElement>(null);
  const scrollerRef = useViewportSync(contentRef, lanesRef);
  const tool = useView((view) => view.tool);
  const drop = useMediaDrop();
  const onClips = useMemo(() => clipListeners(services, frame), [services, frame]);
  useHeldKeys(frame);

  return (
    <div
      ref={scrollerRef}
      data-tool={tool}
      {...drop}
      className="group/timeline relative min-h-0 flex-1 touch-pan-x touch-pan-y overflow-auto overscroll-none [--header:3.25rem] md:[--header:12rem]"
    >
      <div ref={contentRef} className="relative flex min-h-full flex-col">
        <div className="sticky top-0 left-0 z-50 -mb-7 flex h-7 w-[calc(var(--header)-0.5rem)] shrink-0 items-center justify-end border-r border-b border-border bg-surface px-1">
          <AddTrackMenu />
        </div>
        <div className="sticky top-0 z-30 flex h-7 shrink-0 border-b border-border bg-surface pl-(--header)">
          <Ruler />
        </div>
        <div className="pointer-events-none sticky top-0 z-45 -mt-7 flex h-7 shrink-0 pl-(--header) select-none">
          <RulerMarks />
        </div>
        <TimelineMenu>
          <div className="relative flex grow flex-col" {...onClips}>
            <TrackRows />
            <div ref={lanesRef} className="pointer-events-none absolute inset-y-0 right-0 left-(--header) z-20">
              <Marquee />
              <DropGhost />
              <SnapGuide />
            </div>
          </div>
        </TimelineMenu>
        <Playhead />
        <GestureReadout />
      </div>
    </div>
  );
}

/** From the highest track down. A gesture on clips does not draw them anew. */
function TrackRows() {
  const tracks = useEditorState((state) => tracksBottomUp(visibleDocument(state)));
  const isEmpty = useEditorState((state) => documentEndTicks(visibleDocument(state)) === 0);
  return (
    <>
      {tracks.toReversed().map((track) => (
        <TrackRow key={track.id} track={track} />
      ))}
      {isEmpty ? <EmptyTimeline /> : <HeadersEnd />}
    </>
  );
}

/** The column of headers goes on below the last track, over the playhead's line. */
function HeadersEnd() {
  return <div aria-hidden className="pointer-events-none sticky left-0 z-50 w-[calc(var(--header)-0.5rem)] grow border-r border-border bg-surface" />;
}

function EmptyTimeline() {
  return (
    <p className="pointer-events-none sticky left-(--header) flex w-[calc(100vw-var(--header))] max-w-full grow items-center justify-center gap-2 p-4 text-center text-sm text-muted">
      <Film aria-hidden className="size-4 shrink-0" />
      {editorTexts.timeline.empty}
    </p>
  );
}

/** What clips hear, heard once for all of them. */
function clipListeners(services: EditorServices, frame: TimelineFrame) {
  const { editor } = services;
  const clipIdOf = ({ target }: { readonly target: EventTarget }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-clip-id]') : null;
    return item === null || !(target instanceof HTMLButtonElement) ? null : (item.dataset.clipId ?? null);
  };
  return {
    onPointerDown: (event: { readonly nativeEvent: PointerEvent }) => pressTracks(event.nativeEvent, services, frame),
    // What keys and screen readers do; a press has selected already.
    onClick: (event: MouseEvent) => {
      const clipId = event.detail === 0 ? clipIdOf(event) : null;
      if (clipId !== null) editor.select([clipId]);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const clip = findClip(editor.store.getState().document, clipIdOf(event) ?? '');
      if (clip !== null) moveClipByKey(event.nativeEvent, clip, services, frame);
    },
    onFocus: (event: FocusEvent) => {
      const clipId = clipIdOf(event);
      if (clipId !== null) frame.hints.setState({ focusedClipId: clipId, transitionClipId: null });
    },
    onBlur: (event: FocusEvent) => {
      const clipId = clipIdOf(event);
      if (clipId !== null && frame.hints.getState().focusedClipId === clipId) frame.hints.setState({ focusedClipId: null });
    },
  };
}
