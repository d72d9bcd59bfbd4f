'use client';
import { ChartColumnStacked, ChevronDown, Wrench } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { ToolTable } from '@/components/activity/tool-table';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ActivityTotals } from '@/lib/activity/totals';
import { cn } from '@/lib/base/cn';
import { activityTexts } from '@/lib/texts/en/activity';

const texts = activityTexts.overview;

/** The charting library comes when the first chart is asked for. */
const ChartPanel = dynamic(() => import('@/components/activity/chart/chart-panel').then((part) => part.ChartPanel), {
  ssr: false,
  loading: () => <Skeleton className="h-72 rounded-xl" />,
});

const views = ['chart', 'tools'] as const;
type View = (typeof views)[number];
const icons = { chart: ChartColumnStacked, tools: Wrench } as const;

interface OverviewProps {
  readonly totals: ActivityTotals;
  /** The filters as they stand in the address. */
  readonly query: string;
}

/** The totals in other orders: over time, and by tool. Which one is open stands in the address. */
export function Overview({ totals, query }: OverviewProps) {
  const search = useSearchParams();
  const open = views.find((view) => view === search.get('show')) ?? null;
  const toggle = (view: View) => {
    const next = new URLSearchParams(search);
    if (view === open) next.delete('show');
    else next.set('show', view);
    window.history.replaceState(null, '', next.size === 0 ? '/activity' : `/activity?${next}`);
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {views.map((view) => {
          const Icon = icons[view];
          return (
            <Button key={view} variant="ghost" size="sm" aria-expanded={view === open} aria-controls={view === open ? `overview-${view}` : undefined} className="text-muted" onClick={() => toggle(view)}>
              <Icon aria-hidden />
              {texts[view]}
              <ChevronDown aria-hidden className={cn('transition-transform', view === open && 'rotate-180')} />
            </Button>
          );
        })}
      </div>
      {open === null ? null : (
        <div id={`overview-${open}`} className="rounded-xl border border-border bg-surface px-5 py-4">
          {open === 'chart' ? <ChartPanel key={query} query={query} /> : <ToolTable tools={totals.byTool} />}
        </div>
      )}
    </div>
  );
}
