'use client';
import type { RefCallback } from 'react';
import { useCallback } from 'react';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** Keeps an element at a time of the timeline, whatever the zoom: `ref={useTimeBox(startTicks, durationTicks)}`. Without a length it is a line. */
export function useTimeBox(startTicks: number, durationTicks: number | null = null): RefCallback<HTMLElement> {
  const { boxes } = useTimelineFrame();
  return useCallback((element: HTMLElement | null) => (element === null ? undefined : boxes.add(element, { startTicks, durationTicks })), [boxes, startTicks, durationTicks]);
}
