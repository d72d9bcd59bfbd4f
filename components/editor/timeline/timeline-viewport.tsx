'use client';
import { Film } from 'lucide-react';
import { useRef } from 'react';
import { cn } from '@/lib/base/cn';
import { tracksBottomUp } from '@/lib/editor/document/read';
import { editorTexts } from '@/lib/texts/en/editor';
import { useServices } from '@/components/editor/provider/editor-services';
import { useVisibleDocument } from '@/components/editor/provider/use-editor';
import { AddTrackMenu } from '@/components/editor/timeline/add-track-menu';
import { ClipMenu } from '@/components/editor/timeline/clip-menu';
import { startMarquee } from '@/components/editor/timeline/marquee';
import { Marquee } from '@/components/editor/timeline/marquee-box';
import { Playhead } from '@/components/editor/timeline/playhead';
import { Ruler } from '@/components/editor/timeline/ruler';
import { SnapGuide } from '@/components/editor/timeline/snap-guide';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { TrackHeader } from '@/components/editor/timeline/track-header';
import { TrackLane } from '@/components/editor/timeline/track-lane';
import { useMediaDrop } from '@/components/editor/timeline/use-media-drop';
import { useViewportSync } from '@/components/editor/timeline/use-viewport-sync';

/** The scrolled part: ruler on top, a header beside each track, clips by time. Positions are `seconds × var(--pps)` pixels. */
export function TimelineViewport() {
  const services = useServices();
  const frame = useTimelineFrame();
  const document = useVisibleDocument();
  const tracks = tracksBottomUp(document).toReversed();
  const contentRef = useRef<HTMLDivElement>(null);
  const lanesRef = useRef<HTMLDivElement>(null);
  const scrollerRef = useViewportSync(contentRef, lanesRef);
  const drop = useMediaDrop();

  return (
    <ClipMenu>
      <div
        ref={scrollerRef}
        {...drop}
        className="relative min-h-0 flex-1 touch-pan-x touch-pan-y overflow-auto overscroll-none [--header:3.25rem] md:[--header:12rem]"
      >
        <div ref={contentRef} className="relative flex min-h-full flex-col">
          <div className="sticky top-0 left-0 z-50 -mb-7 flex h-7 w-[calc(var(--header)-0.5rem)] shrink-0 items-center justify-end border-r border-b border-border bg-surface px-1">
            <AddTrackMenu />
          </div>
          <div className="sticky top-0 z-30 flex h-7 shrink-0 border-b border-border bg-surface pl-(--header)">
            <Ruler />
          </div>
          <div
            className="relative flex grow flex-col"
            onPointerDown={(event) => startMarquee(event.nativeEvent, services, frame)}
          >
            {tracks.map((track) => (
              <div key={track.id} data-track-id={track.id} className={cn('flex shrink-0 border-b border-border', track.kind === 'video' ? 'h-16' : 'h-12 bg-sunken/50')}>
                <TrackHeader track={track} />
                <TrackLane track={track} />
              </div>
            ))}
            {Object.keys(document.clips).length === 0 ? <EmptyTimeline /> : null}
            <div
              ref={lanesRef}
              className="pointer-events-none absolute inset-y-0 right-0 left-(--header) z-20"
            >
              <Marquee />
              <SnapGuide />
            </div>
          </div>
          <Playhead />
        </div>
      </div>
    </ClipMenu>
  );
}

function EmptyTimeline() {
  return (
    <p className="pointer-events-none sticky left-(--header) flex w-[calc(100vw-var(--header))] max-w-full grow items-center justify-center gap-2 p-4 text-center text-sm text-muted">
      <Film aria-hidden className="size-4 shrink-0" />
      {editorTexts.timeline.empty}
    </p>
  );
}
