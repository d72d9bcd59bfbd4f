import { ticksToPixels } from '@/lib/editor/view';

/** Where an element stands in time; without a length it is a line. */
interface BoxTime {
  readonly startTicks: number;
  readonly durationTicks: number | null;
}

/**
 * Elements that stand at a time. They follow the zoom beside React, each by its own style: a CSS variable that all of them read would make the
 * browser work out the styles of everything inside of them anew, which takes a second where there are hundreds of clips.
 */
export interface TimeBoxes {
  /** Keeps an element at its time until the returned function is called. */
  add(element: HTMLElement, time: BoxTime): () => void;
  /** Puts all of them where they are at this zoom. */
  show(pixelsPerSecond: number): void;
}

export function createTimeBoxes(pixelsPerSecond: number): TimeBoxes {
  const times = new Map<HTMLElement, BoxTime>();
  let view = { pixelsPerSecond };
  const place = ({ style }: HTMLElement, { startTicks, durationTicks }: BoxTime): void => {
    style.left = `${ticksToPixels(startTicks, view)}px`;
    if (durationTicks !== null) style.width = `${ticksToPixels(durationTicks, view)}px`;
  };
  return {
    add(element, time) {
      times.set(element, time);
      place(element, time);
      // A later time of the same element is not this one's to take away.
      return () => {
        if (times.get(element) === time) times.delete(element);
      };
    },
    show(next) {
      if (next === view.pixelsPerSecond) return;
      view = { pixelsPerSecond: next };
      for (const [element, time] of times) place(element, time);
    },
  };
}
