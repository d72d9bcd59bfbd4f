'use client';
import { useEffect, useState } from 'react';

const shown = new Set<string>();

/**
 * Whether a page was shown before and is back by the browser's history, as it was then: what it shows may have changed since.
 * @param readId names one reading by the server.
 */
export function useIsRestored(readId: string): boolean {
  const [isRestored] = useState(() => shown.has(readId));
  useEffect(() => {
    shown.add(readId);
  }, [readId]);
  return isRestored;
}
