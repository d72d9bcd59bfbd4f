'use client';
import { useMemo } from 'react';
import { clockTime } from '@/components/editor/provider/clock-time';
import { useServices } from '@/components/editor/provider/editor-services';
import { pressKeyframe, startKeyframe } from '@/components/editor/timeline/gestures/start-keyframe';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { keyframesOf, keyframeTicksOf } from '@/lib/editor/commands/edit-keyframes';
import { animatedProperties } from '@/lib/editor/document/keyframes';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';
import { timelineTexts } from '@/lib/texts/en/timeline';

const marksMost = 200;

/** Where any of the clip's properties has a keyframe: dragged, or moved by arrows, all keyframes of the instant go along. */
export function KeyframeMarks({ clip }: { readonly clip: Clip }) {
  const services = useServices();
  const frame = useTimelineFrame();
  const marks = useMemo(
    () =>
      keyframeTicksOf(clip)
        .slice(0, marksMost)
        .map((ticks) => ({ ticks, names: animatedProperties.filter((property) => keyframesOf(clip, property).some((keyframe) => keyframe.ticks === ticks)).map((property) => inspectorTexts.properties[property]) })),
    [clip],
  );
  return marks.map(({ ticks, names }) => (
    <span
      key={ticks}
      role="slider"
      tabIndex={0}
      data-control
      data-keyframe={ticks}
      aria-label={timelineTexts.keyframe(names)}
      aria-valuemin={0}
      aria-valuemax={clip.durationTicks}
      aria-valuenow={ticks}
      aria-valuetext={clockTime(clip.startTicks + ticks)}
      title={timelineTexts.keyframe(names)}
      onPointerDown={(event) => event.button === 0 && startKeyframe(event.nativeEvent, clip, ticks, services, frame)}
      onKeyDown={(event) => pressKeyframe(event.nativeEvent, clip, ticks, services, frame)}
      style={{ left: `${(ticks / clip.durationTicks) * 100}%` }}
      className="group/mark absolute -bottom-1 z-20 grid size-6 -translate-x-1/2 cursor-ew-resize touch-none place-items-center outline-none pointer-coarse:size-9"
    >
      <span className="size-2 rotate-45 rounded-[1px] bg-warning-text ring-1 ring-black/60 group-hover/mark:scale-125 group-focus-visible/mark:ring-2 group-focus-visible/mark:ring-ring forced-colors:bg-[CanvasText]" />
    </span>
  ));
}
