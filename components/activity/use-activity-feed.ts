'use client';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { withNewest, withOlder, withRow, type ActivityFeed } from '@/components/activity/activity-feed';
import { filtersQuery, passesFilters, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import type { ActivityRowView } from '@/lib/activity/row';

export interface LiveActivity {
  readonly feed: ActivityFeed;
  /** How the older rows are doing. */
  readonly older: 'idle' | 'loading' | 'failed';
  loadOlder(): void;
}

interface FeedOptions {
  readonly isStale: boolean;
  readonly onArrived: (count: number) => void;
}

/**
 * The log under one set of filters, kept up to date by the stream of updates. A new set of filters is a new component.
 * @param options `isStale`: the first page may be of long ago; `onArrived` is told how many rows have come since.
 */
export function useActivityFeed(first: ActivityPage, filters: ActivityFilters, { isStale, onArrived }: FeedOptions): LiveActivity {
  const [feed, setFeed] = useState<ActivityFeed>(first);
  const [older, setOlder] = useState<LiveActivity['older']>('idle');
  const arrivedIds = useRef(new Set<string>());
  // Per reading of the newest page that is on its way, the rows that arrive meanwhile: its page may have been read before them.
  const readings = useRef(new Set<ActivityRowView[]>());

  useUpdates((update) => {
    if (update.kind === 'hello') void readNewest();
    if (update.kind !== 'activity') return;
    const { row } = update;
    for (const arrived of readings.current) arrived.push(row);
    if (passesFilters(row, filters) && feed.rows.every(({ id }) => id !== row.id) && !arrivedIds.current.has(row.id)) {
      arrivedIds.current.add(row.id);
      onArrived(arrivedIds.current.size);
    }
    setFeed((known) => withRow(known, row, filters));
  });

  const readAgain = useEffectEvent(() => void readNewest());
  useEffect(() => {
    if (isStale) readAgain();
  }, [isStale]);

  async function readNewest(): Promise<void> {
    const arrived: ActivityRowView[] = [];
    readings.current.add(arrived);
    const page = await fetchPage(filters, null);
    readings.current.delete(arrived);
    if (page !== null) setFeed((known) => arrived.reduce((next, row) => withRow(next, row, filters), withNewest(known, page)));
  }

  async function loadOlder(): Promise<void> {
    if (feed.next === null || older === 'loading') return;
    setOlder('loading');
    const page = await fetchPage(filters, feed.next);
    setOlder(page === null ? 'failed' : 'idle');
    if (page !== null) setFeed((known) => withOlder(known, page));
  }

  return { feed, older, loadOlder: () => void loadOlder() };
}

/** null where the server is not reached or refuses. */
async function fetchPage(filters: ActivityFilters, after: string | null): Promise<ActivityPage | null> {
  const query = new URLSearchParams(filtersQuery(filters));
  if (after !== null) query.set('after', after);
  try {
    const response = await fetch(`/api/activity?${query}`, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as ActivityPage) : null;
  } catch {
    return null;
  }
}
