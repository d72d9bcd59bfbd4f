'use client';
import { useState } from 'react';
import { editorTexts } from '@/lib/texts/en/editor';
import { createTimelineFrame, TimelineFrameProvider } from '@/components/editor/timeline/timeline-frame';
import { TimelineToolbar } from '@/components/editor/timeline/timeline-toolbar';
import { useClipTabStops } from '@/components/editor/timeline/use-clip-tab-stops';
import { TimelineViewport } from '@/components/editor/timeline/timeline-viewport';

export function Timeline() {
  const [frame] = useState(createTimelineFrame);
  const sectionRef = useClipTabStops();
  return (
    <TimelineFrameProvider value={frame}>
      <section ref={sectionRef} aria-label={editorTexts.timeline.region} className="flex h-full min-h-0 flex-col bg-surface">
        <TimelineToolbar />
        <TimelineViewport />
      </section>
    </TimelineFrameProvider>
  );
}
