'use client';
import { useStore } from 'zustand';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { useTimeBox } from '@/components/editor/timeline/view/use-time-box';

/** The line that shows what a dragged edge has caught on, and says it. */
export function SnapGuide() {
  const guide = useStore(useTimelineFrame().hints, (hints) => hints.guide);
  return guide === null ? null : <GuideLine ticks={guide.ticks} label={guide.label} />;
}

function GuideLine({ ticks, label }: { readonly ticks: number; readonly label: string }) {
  const box = useTimeBox(ticks);
  return (
    <div ref={box} data-snap-guide className="absolute inset-y-0 -ml-px w-px border-l border-dashed border-warning-text">
      <span className="sticky top-8 ml-1.5 inline-block rounded-sm bg-raised px-1.5 py-0.5 text-xs whitespace-nowrap shadow-md">{label}</span>
    </div>
  );
}

/** What a gesture does, beside the pointer. */
export function GestureReadout() {
  const readout = useStore(useTimelineFrame().hints, (hints) => hints.readout);
  if (readout === null || readout.text === '') return null;
  return (
    <p aria-hidden style={{ left: readout.leftPx + 14, top: readout.topPx - 34 }} className="pointer-events-none fixed z-60 rounded-sm bg-raised px-1.5 py-0.5 text-xs whitespace-nowrap tabular-nums shadow-md">
      {readout.text}
    </p>
  );
}
