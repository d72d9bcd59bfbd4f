'use client';
import { useState } from 'react';
import { createTimelineFrame, TimelineFrameProvider } from '@/components/editor/timeline/timeline-frame';
import { TimelineViewport } from '@/components/editor/timeline/timeline-viewport';
import { useClipTabStops } from '@/components/editor/timeline/use-clip-tab-stops';
import { editorTexts } from '@/lib/texts/en/editor';

/** The timeline without a toolbar of its own: the bottom bar has its tools. */
export function MobileTimeline() {
  const [frame] = useState(createTimelineFrame);
  const sectionRef = useClipTabStops();
  return (
    <TimelineFrameProvider value={frame}>
      <section ref={sectionRef} aria-label={editorTexts.timeline.region} className="flex min-h-0 min-w-0 grow flex-col bg-surface">
        <TimelineViewport />
      </section>
    </TimelineFrameProvider>
  );
}
