'use client';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * EK17: of the clips of a track Tab stops at one, or a thousand clips would be a thousand stops: at the one that has the focus, else at the first that is
 * selected, else where it was, else at the first. Kept beside React: with every step of the focus two of many clips change.
 */
export function useClipTabStops(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = ref.current;
    if (root === null) return;
    const settle = () => {
      for (const track of root.querySelectorAll('ul')) settleTrack([...track.querySelectorAll<HTMLElement>('[data-clip-id] > button[aria-pressed]')]);
    };
    const observer = new MutationObserver(settle);
    observer.observe(root, { subtree: true, childList: true, attributeFilter: ['aria-pressed'] });
    root.addEventListener('focusin', settle);
    settle();
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', settle);
    };
  }, []);
  return ref;
}

function settleTrack(clips: readonly HTMLElement[]): void {
  const stop =
    clips.find((clip) => clip === document.activeElement) ??
    clips.find((clip) => clip.ariaPressed === 'true') ??
    clips.find((clip) => clip.getAttribute('tabindex') === '0') ??
    clips[0];
  for (const clip of clips) {
    const tabIndex = clip === stop ? '0' : '-1';
    if (clip.getAttribute('tabindex') !== tabIndex) clip.setAttribute('tabindex', tabIndex);
  }
}
