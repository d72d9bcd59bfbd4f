'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { ActivityList } from '@/components/activity/activity-list';
import { FilterBar } from '@/components/activity/filter-bar';
import { TotalsPanel } from '@/components/activity/totals-panel';
import { activityFiltersSchema, filtersQuery, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import type { ActivityTotals } from '@/lib/activity/totals';
import { cn } from '@/lib/base/cn';
import { activityTexts } from '@/lib/texts/en/activity';

interface ActivityViewProps {
  /** Those of the address. */
  readonly filters: ActivityFilters;
  /** Whether the address asked for something that does not exist; nothing is filtered then. */
  readonly isAddressWrong: boolean;
  readonly first: ActivityPage;
  readonly totals: ActivityTotals;
}

export function ActivityView({ filters, isAddressWrong, first, totals }: ActivityViewProps) {
  const router = useRouter();
  const [isLoading, load] = useTransition();
  const query = filtersQuery(filters);

  function show(wanted: Readonly<Record<string, string | undefined>>): void {
    const parsed = activityFiltersSchema.safeParse(wanted);
    if (!parsed.success) return;
    const next = filtersQuery(parsed.data);
    load(() => router.replace(next === '' ? '/activity' : `/activity?${next}`, { scroll: false }));
  }

  return (
    <div className="grid gap-7">
      <header className="grid gap-1">
        <h1 className="text-2xl font-semibold">{activityTexts.title}</h1>
        <p className="text-muted">{activityTexts.lead}</p>
      </header>
      <TotalsPanel totals={totals} />
      <FilterBar filters={filters} onChange={show} />
      {isAddressWrong ? <p className="rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-text">{activityTexts.filters.wrong}</p> : null}
      <div aria-busy={isLoading} className={cn('grid gap-7 transition-opacity', isLoading && 'opacity-50')}>
        <ActivityList key={query} first={first} filters={filters} isFiltered={query !== ''} onClearFilters={() => show({})} />
      </div>
    </div>
  );
}
