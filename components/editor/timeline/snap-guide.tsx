'use client';
import { useStore } from 'zustand';
import { ticksToSeconds } from '@/lib/editor/document/time';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** The line that shows what a dragged edge has caught on. */
export function SnapGuide() {
  const guideTicks = useStore(useTimelineFrame().hints, (hints) => hints.guideTicks);
  if (guideTicks === null) return null;
  return (
    <div
      data-snap-guide
      aria-hidden
      style={{ left: `calc(${ticksToSeconds(guideTicks)} * var(--pps) * 1px)` }}
      className="absolute inset-y-0 -ml-px w-px border-l border-dashed border-warning-text"
    />
  );
}
