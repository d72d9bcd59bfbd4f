'use client';
import { useEffect, useState } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import type { ActivityTotals } from '@/lib/activity/totals';

/** Many rows that change together ask once. */
const settleMs = 200;

/** The totals, read again whenever something happened that counts. */
export function useActivityTotals(first: ActivityTotals): ActivityTotals {
  const [totals, setTotals] = useState(first);
  const [changes, setChanges] = useState(0);

  useUpdates((update) => {
    if (update.kind === 'hello' || (update.kind === 'activity' && update.row.status !== 'held')) setChanges((count) => count + 1);
  });

  useEffect(() => {
    if (changes === 0) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void fetchTotals(leaving.signal).then((fetched) => fetched && setTotals(fetched));
    }, settleMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [changes]);

  return totals;
}

/** null where the server is not reached; the next change asks again. */
async function fetchTotals(signal: AbortSignal): Promise<ActivityTotals | null> {
  try {
    const response = await fetch('/api/activity/totals', { cache: 'no-store', signal });
    return response.ok ? ((await response.json()) as ActivityTotals) : null;
  } catch {
    return null;
  }
}
