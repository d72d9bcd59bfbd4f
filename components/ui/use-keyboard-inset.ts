'use client';
import { useEffect } from 'react';

/**
 * Tells the stylesheet how much of the page the on-screen keyboard covers, as `--keyboard`. Where the browser makes the page smaller itself
 * (`interactive-widget=resizes-content`) that is nothing; others cover it and only say so.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const { visualViewport: visible } = window;
    if (visible === null) return;
    const root = document.documentElement;
    const show = () => {
      // A page that is zoomed into shows less too, and no keyboard is there.
      const covered = visible.scale > 1.01 ? 0 : window.innerHeight - visible.height - visible.offsetTop;
      root.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
    };
    show();
    visible.addEventListener('resize', show);
    visible.addEventListener('scroll', show);
    return () => {
      visible.removeEventListener('resize', show);
      visible.removeEventListener('scroll', show);
      root.style.removeProperty('--keyboard');
    };
  }, []);
}
