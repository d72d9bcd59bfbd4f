'use client';
import { useSyncExternalStore } from 'react';

/** From this width on the panels stand side by side. */
const wide = '(min-width: 56rem)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The server draws the wide one. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(wide).matches, () => true);
}
