'use client';
import { memo } from 'react';
import { useStore } from 'zustand';
import { cn } from '@/lib/base/cn';
import type { Track } from '@/lib/editor/document/model';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { TrackHeader } from '@/components/editor/timeline/track/track-header';
import type { TrackHeight } from '@/components/editor/timeline/track/track-heights';
import { useTrackHeight } from '@/components/editor/timeline/track/track-heights';
import { TrackLane } from '@/components/editor/timeline/track/track-lane';

const heights: Readonly<Record<TrackHeight, Readonly<Record<Track['kind'], string>>>> = {
  small: { video: 'h-10', text: 'h-9', audio: 'h-9' },
  normal: { video: 'h-16', text: 'h-12', audio: 'h-12' },
  large: { video: 'h-28', text: 'h-16', audio: 'h-24' },
};

/** One track: its header, which stays while the clips scroll under it. */
export const TrackRow = memo(function TrackRow({ track }: { readonly track: Track }) {
  const [height] = useTrackHeight(track.id);
  const frame = useTimelineFrame();
  const isTarget = useStore(frame.hints, ({ trackTarget }) => trackTarget?.trackId === track.id);
  const side = useStore(frame.hints, ({ trackTarget }) => trackTarget?.side ?? null);
  return (
    <div
      data-track-id={track.id}
      className={cn(
        'relative flex shrink-0 border-b border-border [contain-intrinsic-size:auto_4rem]',
        track.kind !== 'video' && 'bg-sunken/50',
        heights[height][track.kind],
        isTarget && (side === 'above' ? 'shadow-[inset_0_2px_0_var(--accent)]' : 'shadow-[inset_0_-2px_0_var(--accent)]'),
      )}
    >
      <TrackHeader track={track} />
      <TrackLane track={track} />
    </div>
  );
});
