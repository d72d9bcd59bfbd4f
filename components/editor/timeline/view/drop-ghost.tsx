'use client';
import { useStore } from 'zustand';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { useTimeBox } from '@/components/editor/timeline/view/use-time-box';
import type { DropGhost as Ghost } from '@/components/editor/timeline/timeline-frame';

/** Where what is dragged over the timeline would stand, as long as it would be. */
export function DropGhost() {
  const ghost = useStore(useTimelineFrame().hints, (hints) => hints.ghost);
  return ghost === null ? null : <GhostBox ghost={ghost} />;
}

function GhostBox({ ghost: { startTicks, durationTicks, topPx, heightPx, label } }: { readonly ghost: Ghost }) {
  const box = useTimeBox(startTicks, durationTicks);
  return (
    <div ref={box} aria-hidden data-drop-ghost style={{ top: topPx, height: heightPx }} className="absolute min-w-1 overflow-hidden rounded-md border-2 border-dashed border-accent bg-accent/20 px-1.5 text-xs font-medium">
      <span className="truncate">{label}</span>
    </div>
  );
}
