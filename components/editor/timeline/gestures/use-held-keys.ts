'use client';
import { useEffect } from 'react';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** Tells the style sheet which modifier is held, so that cursors say what a drag would do. */
export function useHeldKeys(frame: TimelineFrame): void {
  useEffect(() => {
    const show = (event: KeyboardEvent) => {
      const { scroller } = frame;
      if (scroller === null) return;
      if (event.altKey) scroller.dataset.keys = 'alt';
      else if (event.shiftKey) scroller.dataset.keys = 'shift';
      else delete scroller.dataset.keys;
    };
    const forget = () => frame.scroller?.removeAttribute('data-keys');
    window.addEventListener('keydown', show);
    window.addEventListener('keyup', show);
    window.addEventListener('blur', forget);
    return () => {
      window.removeEventListener('keydown', show);
      window.removeEventListener('keyup', show);
      window.removeEventListener('blur', forget);
    };
  }, [frame]);
}
