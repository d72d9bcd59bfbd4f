'use client';
import type { ReactNode } from 'react';
import { CopyButton } from '@/components/activity/copy-button';
import { EntryTable } from '@/components/activity/details/entry-table';
import { GrantList } from '@/components/activity/details/grant-list';
import { HoldLife } from '@/components/activity/details/hold-life';
import { surfaceName, toolName } from '@/components/activity/row-words';
import { useLiveAnswer } from '@/components/activity/use-live-answer';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ActivityDetails } from '@/lib/activity/details';
import type { ActivityRowView } from '@/lib/activity/row';
import { formatExact } from '@/lib/texts/dates';
import { activityDetailsTexts as texts } from '@/lib/texts/en/activity-details';

/** What somebody needs who asks about one row: where the credits came from, how the hold went, and the entries of the ledger. */
export function RowDetails({ row }: { readonly row: ActivityRowView }) {
  const { answer, hasFailed, ask } = useLiveAnswer<ActivityDetails>(`/api/activity/${encodeURIComponent(row.id)}`, null);
  return (
    <div className="grid gap-5 rounded-lg bg-sunken px-4 py-4 text-xs">
      {answer === null ? hasFailed ? <Failed onRetry={ask} /> : <Loading /> : <Ledger details={answer} />}
      <Facts row={row} />
    </div>
  );
}

function Ledger({ details: { row, hold, grants, entries } }: { readonly details: ActivityDetails }) {
  if (entries.length === 0) return <p className="text-muted">{texts.entries.none}</p>;
  return (
    <>
      <div className="grid gap-5 lg:grid-cols-2">
        <GrantList kind={row.kind} grants={grants} />
        {hold === null ? null : <HoldLife hold={hold} />}
      </div>
      <EntryTable entries={entries} />
    </>
  );
}

function Facts({ row }: { readonly row: ActivityRowView }) {
  const { terms } = texts;
  const facts: readonly (readonly [term: string, value: string | null, isId?: boolean])[] = [
    [terms.at, formatExact(row.at)],
    [terms.updatedAt, row.updatedAt === row.at ? null : formatExact(row.updatedAt)],
    [terms.tool, row.tool === null ? null : toolName(row.tool)],
    [terms.surface, row.surface === null ? null : surfaceName(row.surface)],
    [terms.project, row.projectName],
    [terms.request, row.requestId, true],
    [terms.generation, row.generationId, true],
    [terms.row, row.id, true],
  ];
  return (
    <div className="grid justify-items-start gap-2">
      <dl className="grid w-full grid-cols-[auto_minmax(0,1fr)] gap-x-5">
        {facts.map(([term, value, isId = false]) => (value === null ? null : <Fact key={term} term={term} value={value} isId={isId} />))}
      </dl>
      <CopyButton label={texts.link} hasWord text={() => `${window.location.origin}/activity?entry=${encodeURIComponent(row.id)}`} />
    </div>
  );
}

function Fact({ term, value, isId }: { readonly term: string; readonly value: string; readonly isId: boolean }): ReactNode {
  return (
    <div className="col-span-2 grid min-h-7 grid-cols-subgrid items-center">
      <dt className="text-muted">{term}</dt>
      <dd className="flex items-center gap-1">
        <span className={isId ? 'font-mono break-all select-all' : 'break-words'}>{value}</span>
        {isId ? <CopyButton label={texts.copy(term)} text={() => value} /> : null}
      </dd>
    </div>
  );
}

function Loading() {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{texts.loading}</span>
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3">
      <p>{texts.failed}</p>
      <Button variant="secondary" size="sm" onClick={onRetry}>
        {texts.retry}
      </Button>
    </div>
  );
}
