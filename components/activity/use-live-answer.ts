'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useUpdates } from '@/components/account/account-provider';

/** Many rows that change together ask once, and a stream of them asks this often. */
const settleMs = 250;

export interface LiveAnswer<T> {
  /** null until there is one. */
  readonly answer: T | null;
  /** Whether the latest question had no answer; what was known before stays. */
  readonly hasFailed: boolean;
  readonly ask: () => void;
}

/**
 * What an address of the server answers, asked again whenever the log changed. Another address is another component.
 * @param first what is known already; `isStale` says that it may be of long ago.
 */
export function useLiveAnswer<T>(address: string, first: T | null, isStale = first === null): LiveAnswer<T> {
  const [state, setState] = useState<{ readonly answer: T | null; readonly hasFailed: boolean }>({ answer: first, hasFailed: false });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const asked = useRef(0);

  const ask = useCallback(() => {
    const number = (asked.current += 1);
    void fetchAnswer<T>(address).then((answer) => {
      // An answer that was overtaken, or whose component is gone, says nothing.
      if (number === asked.current) setState((known) => ({ answer: answer ?? known.answer, hasFailed: answer === null }));
    });
  }, [address]);

  useUpdates((update) => {
    if (update.kind !== 'hello' && update.kind !== 'activity') return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      ask();
    }, settleMs);
  });

  useEffect(() => {
    if (isStale) ask();
    return () => {
      asked.current += 1;
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [ask, isStale]);

  return { ...state, ask };
}

/** null where the server is not reached or refuses. */
async function fetchAnswer<T>(address: string): Promise<T | null> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
