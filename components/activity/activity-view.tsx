'use client';
import { Download } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState, useTransition } from 'react';
import { ActivityLog } from '@/components/activity/activity-log';
import { FilterBar } from '@/components/activity/filter-bar';
import { LinkedEntry } from '@/components/activity/linked-entry';
import { useSettled } from '@/components/activity/use-settled';
import { Button } from '@/components/ui/button';
import { filtersQuery, isInOrder, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import type { LogTotals } from '@/lib/activity/totals';
import { cn } from '@/lib/base/cn';
import { activityTexts } from '@/lib/texts/en/activity';

interface ActivityViewProps {
  /** Those of the address. */
  readonly filters: ActivityFilters;
  /** Whether the address asked for something that does not exist; nothing is filtered then. */
  readonly isAddressWrong: boolean;
  /** Names the reading that `first` and `totals` are from. */
  readonly readId: string;
  readonly first: ActivityPage;
  readonly totals: LogTotals;
}

export function ActivityView({ filters, isAddressWrong, readId, first, totals }: ActivityViewProps) {
  const router = useRouter();
  const search = useSearchParams();
  const [isLoading, load] = useTransition();
  const query = filtersQuery(filters);
  const announcement = useAnnouncement(query, totals.shown.rows);
  const linked = search.get('entry');

  function show(wanted: ActivityFilters): void {
    if (!isInOrder(wanted)) return;
    const next = new URLSearchParams(filtersQuery(wanted));
    const overview = search.get('show');
    if (overview !== null) next.set('show', overview);
    load(() => router.push(next.size === 0 ? '/activity' : `/activity?${next}`, { scroll: false }));
  }

  return (
    <div className="grid gap-7">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <h1 className="text-2xl font-semibold">{activityTexts.title}</h1>
          <p className="text-muted">{activityTexts.lead}</p>
        </div>
        <Button asChild variant="secondary">
          <a href={query === '' ? '/api/activity/csv' : `/api/activity/csv?${query}`} download>
            <Download aria-hidden />
            {activityTexts.export}
          </a>
        </Button>
      </header>
      <p role="status" className="sr-only">
        {announcement.text}
      </p>
      {linked === null ? null : <LinkedEntry key={linked} rowId={linked} />}
      <FilterBar filters={filters} onChange={show} />
      {isAddressWrong ? <p className="rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-text">{activityTexts.filters.wrong}</p> : null}
      <div aria-busy={isLoading} className={cn('grid gap-7 transition-opacity', isLoading && 'opacity-50')}>
        <ActivityLog
          key={query}
          readId={readId}
          first={first}
          totals={totals}
          filters={filters}
          isFiltered={query !== ''}
          onClearFilters={() => show({})}
          onArrived={(count) => announcement.setArrived({ query, count })}
        />
      </div>
    </div>
  );
}

/** Rows that come together are announced together. */
const quietMs = 1_500;

/** What a screen reader is told without asking: how many rows pass new filters, and that rows came. Never each row. */
function useAnnouncement(query: string, rows: number) {
  const [firstQuery] = useState(query);
  const [arrived, setArrived] = useState({ query, count: 0 });
  const settled = useSettled(arrived, quietMs);
  const hasArrived = settled.query === query && settled.count > 0;
  return { setArrived, text: hasArrived ? activityTexts.arrived(settled.count) : query === firstQuery ? null : activityTexts.matches(rows) };
}
