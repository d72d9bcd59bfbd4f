'use client';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Track } from '@/lib/editor/document/model';
import { clipsBetween, findClip } from '@/lib/editor/document/read';
import { ticksToSeconds } from '@/lib/editor/document/time';
import { cn } from '@/lib/base/cn';
import { editorTexts } from '@/lib/texts/en/editor';
import { useEditorState, useVisibleDocument } from '@/components/editor/provider/use-editor';
import { ClipButton } from '@/components/editor/timeline/clip-button';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { trackContent } from '@/components/editor/timeline/window';

/** Up to so many clips of one track stand in the DOM however narrow they are: enough for any project but the largest. */
const buttonBudget = 60;

interface TrackLaneProps {
  readonly track: Track;
}

/** The clips of one track, in order of time: those of the window, and the selected and the focused one wherever they are. */
export function TrackLane({ track }: TrackLaneProps) {
  const frame = useTimelineFrame();
  const document = useVisibleDocument();
  // What comes into the window is drawn when there is time: scrolling and zooming move what is there already.
  const { range, pixelsPerSecond } = useDeferredValue(useStore(frame.window));
  const focusedClipId = useStore(frame.hints, (hints) => hints.focusedClipId);
  const selectedClipIds = useEditorState((state) => state.selectedClipIds);

  const { buttons, runs } = useMemo(() => {
    const pinnedClipIds = new Set(focusedClipId === null ? selectedClipIds : [...selectedClipIds, focusedClipId]);
    const inWindow = clipsBetween(document, track.id, range.fromTicks, range.toTicks);
    const focused = focusedClipId === null ? null : findClip(document, focusedClipId);
    const clips = focused?.trackId === track.id && !inWindow.includes(focused) ? [...inWindow, focused].sort((a, b) => a.startTicks - b.startTicks) : inWindow;
    return trackContent(clips, { pixelsPerSecond, pinnedClipIds, buttonBudget });
  }, [document, track.id, range, pixelsPerSecond, focusedClipId, selectedClipIds]);

  return (
    <ul
      role="list"
      aria-label={editorTexts.timeline.track(track.name)}
      className={cn(
        'relative min-w-0 grow',
        track.locked && 'bg-[repeating-linear-gradient(135deg,transparent_0_6px,var(--hover)_6px_12px)]',
      )}
    >
      {runs.map((run) => (
        <li
          key={run.fromTicks}
          aria-label={editorTexts.timeline.run(run.clipCount)}
          style={{ left: `calc(${ticksToSeconds(run.fromTicks)} * var(--pps) * 1px)`, width: `calc(${ticksToSeconds(run.toTicks - run.fromTicks)} * var(--pps) * 1px)` }}
          className={cn('absolute inset-y-2 min-w-px rounded-xs opacity-70', { audio: 'bg-clip-audio', text: 'bg-clip-text', video: 'bg-clip-image' }[track.kind])}
        />
      ))}
      {buttons.map((clip) => (
        <ClipButton key={clip.id} clip={clip} track={track} isSelected={selectedClipIds.includes(clip.id)} />
      ))}
    </ul>
  );
}
