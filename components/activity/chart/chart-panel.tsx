'use client';
import { ChartColumnStacked, Table2 } from 'lucide-react';
import { useState } from 'react';
import { CreditsChart } from '@/components/activity/chart/credits-chart';
import { CreditsTable } from '@/components/activity/chart/credits-table';
import { useLiveAnswer } from '@/components/activity/use-live-answer';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { TypeDot } from '@/components/wallet/type-dot';
import type { ActivityChart } from '@/lib/activity/chart';
import { creditTypes } from '@/lib/credits/model';
import { activityChartTexts } from '@/lib/texts/en/activity-chart';

/** Credits over time under the filters of the address, as a picture or as a table. */
export function ChartPanel({ query }: { readonly query: string }) {
  const { answer: chart, hasFailed, ask } = useLiveAnswer<ActivityChart>(`/api/activity/chart?${query}`, null);
  const [isTable, setIsTable] = useState(false);
  if (chart === null) return hasFailed ? <Failed onRetry={ask} /> : <Loading />;
  const isEmpty = chart.points.every((point) => creditTypes.every((type) => point[type] === 0));
  return (
    <section aria-labelledby="chart-title" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 id="chart-title" className="text-sm font-semibold">
          {activityChartTexts.title(chart.outcome, chart.step)}
        </h2>
        {isEmpty ? null : (
          <>
            <ul role="list" className="flex flex-wrap gap-x-4 text-xs text-muted">
              {creditTypes.map((type) => (
                <li key={type} className="flex items-center gap-1.5">
                  <TypeDot type={type} />
                  {activityChartTexts.types[type]}
                </li>
              ))}
            </ul>
            <Button variant="ghost" size="sm" className="ml-auto text-muted" onClick={() => setIsTable(!isTable)}>
              {isTable ? <ChartColumnStacked aria-hidden /> : <Table2 aria-hidden />}
              {isTable ? activityChartTexts.asChart : activityChartTexts.asTable}
            </Button>
          </>
        )}
      </div>
      {isEmpty ? (
        <p className="rounded-lg bg-sunken px-4 py-8 text-center text-sm text-muted">{chart.outcome === 'used' ? activityChartTexts.empty.used : activityChartTexts.empty.other}</p>
      ) : isTable ? (
        <CreditsTable chart={chart} />
      ) : (
        <CreditsChart chart={chart} />
      )}
    </section>
  );
}

function Loading() {
  return (
    <div role="status">
      <span className="sr-only">{activityChartTexts.loading}</span>
      <Skeleton className="h-72" />
    </div>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert" className="grid justify-items-start gap-3 text-sm">
      <p>{activityChartTexts.failed}</p>
      <Button variant="secondary" size="sm" onClick={onRetry}>
        {activityChartTexts.retry}
      </Button>
    </div>
  );
}
