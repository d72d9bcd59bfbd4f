'use client';
import { memo, useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { cn } from '@/lib/base/cn';
import type { Track } from '@/lib/editor/document/model';
import { clipsOnTrack, clipsWithin } from '@/lib/editor/document/read';
import { visibleDocument } from '@/lib/editor/editor-model';
import { editorTexts } from '@/lib/texts/en/editor';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { ClipButton } from '@/components/editor/timeline/clip/clip-button';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { TrackOverview } from '@/components/editor/timeline/track/track-overview';
import { TransitionBadges } from '@/components/editor/timeline/track/transition-badges';
import { selectionSet } from '@/components/editor/timeline/view/selection-set';
import { isBare, trackContent } from '@/components/editor/timeline/view/window';

/** Up to so many clips of one track stand in the DOM however narrow they are: enough for any project but the largest. */
const buttonBudget = 25;

interface TrackLaneProps {
  readonly track: Track;
}

/** The clips of one track, in order of time: those of the window, and the selected and the focused one wherever they are. */
export const TrackLane = memo(function TrackLane({ track }: TrackLaneProps) {
  const frame = useTimelineFrame();
  // The same list for as long as nothing changes on this track, whatever a gesture does on others.
  const clips = useEditorState((state) => clipsOnTrack(visibleDocument(state), track.id));
  // What comes into the window is drawn when there is time: scrolling and zooming move what is there already.
  const { range, pixelsPerSecond } = useDeferredValue(useStore(frame.window));
  const focusedClipId = useStore(frame.hints, (hints) => hints.focusedClipId);
  const selected = useEditorState((state) => selectionSet(state.selectedClipIds));

  const { buttons, runs } = useMemo(() => {
    const inWindow = clipsWithin(clips, range.fromTicks, range.toTicks);
    const focused = focusedClipId === null || inWindow.some(({ id }) => id === focusedClipId) ? undefined : clips.find(({ id }) => id === focusedClipId);
    const shown = focused === undefined ? inWindow : [...inWindow, focused].sort((a, b) => a.startTicks - b.startTicks);
    return trackContent(shown, { pixelsPerSecond, selected, focusedClipId, buttonBudget });
  }, [clips, range, pixelsPerSecond, focusedClipId, selected]);

  return (
    <ul
      role="list"
      aria-label={editorTexts.timeline.track(track.name)}
      className={cn('relative min-w-0 grow', track.locked && 'bg-[repeating-linear-gradient(135deg,transparent_0_6px,var(--hover)_6px_12px)]')}
    >
      {runs.length > 0 ? <TrackOverview runs={runs} kind={track.kind} /> : null}
      {buttons.map((clip) => (
        <ClipButton key={clip.id} clip={clip} isSelected={selected.has(clip.id)} isLocked={track.locked} isHidden={track.hidden} isBare={isBare(clip, pixelsPerSecond)} />
      ))}
      <TransitionBadges clips={buttons} isLocked={track.locked} />
    </ul>
  );
});
