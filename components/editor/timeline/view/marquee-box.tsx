'use client';
import { useStore } from 'zustand';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';

export function Marquee() {
  const marquee = useStore(useTimelineFrame().hints, (hints) => hints.marquee);
  if (marquee === null) return null;
  const { leftPx, topPx, widthPx, heightPx } = marquee;
  return (
    <div
      aria-hidden
      style={{ left: leftPx, top: topPx, width: widthPx, height: heightPx }}
      className="absolute rounded-xs border border-foreground/70 bg-foreground/10"
    />
  );
}
