'use client';
import { History, SearchX } from 'lucide-react';
import Link from 'next/link';
import { ActivityRow } from '@/components/activity/activity-row';
import { useActivityFeed, type LiveActivity } from '@/components/activity/use-activity-feed';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import type { LogTotals } from '@/lib/activity/totals';
import type { ActivityRowView } from '@/lib/activity/row';
import { dayKey, formatDayOfWeek } from '@/lib/texts/dates';
import { activityTexts } from '@/lib/texts/en/activity';

interface ActivityListProps {
  readonly first: ActivityPage;
  readonly filters: ActivityFilters;
  readonly totals: LogTotals;
  /** Whether the first page may be of long ago. */
  readonly isStale: boolean;
  readonly isFiltered: boolean;
  readonly onClearFilters: () => void;
  /** Told how many rows have come since the page was opened. */
  readonly onArrived: (count: number) => void;
}

/** The rows, by day, newest first; they come and change without a reload. */
export function ActivityList({ first, filters, totals: { shown, all }, isStale, isFiltered, onClearFilters, onArrived }: ActivityListProps) {
  const activity = useActivityFeed(first, filters, { isStale, onArrived });
  const { rows } = activity.feed;
  return (
    <>
      {all.rows === 0 ? null : <p className="-mb-3 text-sm text-muted tabular">{isFiltered ? activityTexts.countOf(shown.rows, all.rows) : activityTexts.count(all.rows)}</p>}
      {rows.length === 0 ? (
        <Nothing isFiltered={isFiltered} onClearFilters={onClearFilters} />
      ) : (
        <section aria-label={activityTexts.list} className="grid gap-7">
          {byDay(rows).map(({ key, at, rows: ofDay }) => (
            <section key={key} aria-labelledby={`day-${key}`} className="grid gap-2">
              <h2 id={`day-${key}`} className="text-sm font-semibold text-muted">
                {formatDayOfWeek(at)}
              </h2>
              <ol role="list" className="divide-y divide-border overflow-hidden rounded-xl border border-border bg-surface">
                {ofDay.map((row) => (
                  <ActivityRow key={row.id} row={row} />
                ))}
              </ol>
            </section>
          ))}
          <Older activity={activity} isFiltered={isFiltered} />
        </section>
      )}
    </>
  );
}

interface Day {
  readonly key: string;
  readonly at: number;
  readonly rows: ActivityRowView[];
}

function byDay(rows: readonly ActivityRowView[]): Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const key = dayKey(row.at);
    const last = days.at(-1);
    if (last?.key === key) last.rows.push(row);
    else days.push({ key, at: row.at, rows: [row] });
  }
  return days;
}

function Older({ activity: { feed, older, loadOlder }, isFiltered }: { readonly activity: LiveActivity; readonly isFiltered: boolean }) {
  if (feed.next === null) return <p className="text-center text-sm text-muted">{isFiltered ? activityTexts.endFiltered : activityTexts.end}</p>;
  return (
    <div className="grid justify-items-center gap-2">
      <Button variant="secondary" busy={older === 'loading'} onClick={loadOlder}>
        {older === 'failed' ? activityTexts.retry : activityTexts.more}
      </Button>
      <p role="alert" className="text-sm text-danger-text">
        {older === 'failed' ? activityTexts.loadFailed : null}
      </p>
    </div>
  );
}

function Nothing({ isFiltered, onClearFilters }: Pick<ActivityListProps, 'isFiltered' | 'onClearFilters'>) {
  const texts = isFiltered ? activityTexts.noMatch : activityTexts.empty;
  const action = isFiltered ? (
    <Button variant="secondary" onClick={onClearFilters}>
      {activityTexts.filters.clear}
    </Button>
  ) : (
    <Button asChild>
      <Link href="/projects">{activityTexts.empty.action}</Link>
    </Button>
  );
  return (
    <EmptyState
      icon={isFiltered ? <SearchX /> : <History />}
      title={texts.title}
      description={texts.description}
      action={action}
      className="rounded-xl border border-dashed border-border"
    />
  );
}
