'use client';
import { ActivityList } from '@/components/activity/activity-list';
import { Overview } from '@/components/activity/overview';
import { TotalsPanel } from '@/components/activity/totals-panel';
import { useIsRestored } from '@/components/activity/use-is-restored';
import { useLiveAnswer } from '@/components/activity/use-live-answer';
import { filtersQuery, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import { outcomeOf, type LogTotals } from '@/lib/activity/totals';

interface ActivityLogProps {
  /** Names the reading that `first` and `totals` are from. */
  readonly readId: string;
  readonly first: ActivityPage;
  readonly totals: LogTotals;
  readonly filters: ActivityFilters;
  readonly isFiltered: boolean;
  readonly onClearFilters: () => void;
  readonly onArrived: (count: number) => void;
}

/** The log under one set of filters: what it adds up to, and its rows. */
export function ActivityLog({ readId, first, totals: firstTotals, filters, isFiltered, onClearFilters, onArrived }: ActivityLogProps) {
  const query = filtersQuery(filters);
  const isRestored = useIsRestored(readId);
  const totals = useLiveAnswer<LogTotals>(`/api/activity/totals?${query}`, firstTotals, isRestored).answer ?? firstTotals;
  const outcome = (filters.status === undefined ? null : outcomeOf(filters.status)) ?? 'used';
  return (
    <>
      <div className="grid gap-3">
        <TotalsPanel totals={totals} outcome={outcome} isFiltered={isFiltered} hasStatus={filters.status !== undefined} />
        <Overview totals={totals.shown} query={query} />
      </div>
      <ActivityList first={first} filters={filters} totals={totals} isStale={isRestored} isFiltered={isFiltered} onClearFilters={onClearFilters} onArrived={onArrived} />
    </>
  );
}
