import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Point } from '@/components/editor/tools/cutout/refine/use-brush';
import { wheelZoomFactor } from '@/lib/editor/view';

/** A place of the picture, in parts of its size, that has to stay at a place of the screen. */
interface Anchor {
  readonly part: Point;
  readonly at: Point;
}

/**
 * A picture in a frame that scrolls, zoomed to the pointer by Ctrl (or Command) and the wheel, and to the place between two fingers.
 * @param onZoom is told how many times as large it is wanted
 */
export function useStageZoom(zoom: number, onZoom: (factor: number) => void) {
  const frameRef = useRef<HTMLDivElement>(null);
  const stageRef = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const zoomAt = (at: Point, factor: number) => {
    const box = stageRef.current?.getBoundingClientRect();
    if (box === undefined || factor === 1) return;
    anchor.current = { part: { x: (at.x - box.left) / box.width, y: (at.y - box.top) / box.height }, at };
    onZoom(factor);
  };
  const latestZoomAt = useRef(zoomAt);
  useEffect(() => {
    latestZoomAt.current = zoomAt;
  });
  useLayoutEffect(() => {
    const [box, kept] = [stageRef.current?.getBoundingClientRect(), anchor.current];
    anchor.current = null;
    if (box === undefined || kept === null) return;
    frameRef.current?.scrollBy(box.left + kept.part.x * box.width - kept.at.x, box.top + kept.part.y * box.height - kept.at.y);
  }, [zoom]);
  useEffect(() => {
    const stage = stageRef.current;
    // React listens to wheels without being able to keep the page from zooming.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latestZoomAt.current({ x: event.clientX, y: event.clientY }, wheelZoomFactor(event.deltaY));
    };
    stage?.addEventListener('wheel', onWheel, { passive: false });
    return () => stage?.removeEventListener('wheel', onWheel);
  }, []);
  return { frameRef, stageRef, zoomAt };
}
