'use client';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { TypeDot } from '@/components/wallet/type-dot';
import type { ActivityChart, ChartPoint } from '@/lib/activity/chart';
import { creditTypes } from '@/lib/credits/model';
import { activityChartTexts } from '@/lib/texts/en/activity-chart';
import { formatWhole } from '@/lib/texts/format';

const heightPx = 260;
const axisText = { fill: 'var(--muted)', fontSize: 12 } as const;

export const totalOf = (point: ChartPoint): number => creditTypes.reduce((sum, type) => sum + point[type], 0);

/** Stacked columns in the colours of the types; the theme's own variables, so that light and dark follow it by themselves. */
export function CreditsChart({ chart: { step, outcome, points } }: { readonly chart: ActivityChart }) {
  const name = (point: ChartPoint | undefined): string => (point === undefined ? '' : activityChartTexts.step(point.day, step));
  const description = activityChartTexts.description(outcome, step, name(points[0]), name(points.at(-1)), points.reduce((sum, point) => sum + totalOf(point), 0));
  return (
    <figure className="tabular [&_.recharts-surface]:outline-offset-2">
      <figcaption className="sr-only">{description}</figcaption>
      <ResponsiveContainer width="100%" height={heightPx} initialDimension={{ width: 640, height: heightPx }}>
        <BarChart data={[...points]} title={activityChartTexts.title(outcome, step)} desc={description} margin={{ top: 4, right: 4, bottom: 0, left: 0 }} barCategoryGap="22%">
          <CartesianGrid vertical={false} stroke="var(--border)" />
          <XAxis dataKey="day" tickFormatter={(day: string) => activityChartTexts.tick(day, step)} tick={axisText} tickLine={false} axisLine={{ stroke: 'var(--border-strong)' }} minTickGap={24} tickMargin={6} />
          <YAxis tickFormatter={activityChartTexts.axis} tick={axisText} tickLine={false} axisLine={false} allowDecimals={false} width={48} />
          <Tooltip
            cursor={{ fill: 'var(--hover)' }}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point = payload[0]?.payload as ChartPoint | undefined;
              return active && point !== undefined ? <PointCard point={point} step={step} /> : null;
            }}
          />
          {creditTypes.map((type) => (
            <Bar key={type} dataKey={type} name={activityChartTexts.types[type]} stackId="credits" fill={`var(--credit-${type})`} maxBarSize={44} isAnimationActive={false} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}

function PointCard({ point, step }: { readonly point: ChartPoint; readonly step: ActivityChart['step'] }) {
  return (
    <div className="grid gap-1.5 rounded-lg border border-border bg-raised px-3 py-2 text-xs shadow-md">
      <p className="font-medium">{activityChartTexts.stepTitle(point.day, step)}</p>
      <dl className="grid gap-0.5">
        {creditTypes.map((type) => (
          <div key={type} className="flex items-center gap-2">
            <TypeDot type={type} />
            <dt className="text-muted">{activityChartTexts.types[type]}</dt>
            <dd className="ml-auto pl-4 font-mono">{formatWhole(point[type])}</dd>
          </div>
        ))}
        <div className="flex items-center gap-2 border-t border-border pt-1">
          <dt className="text-muted">{activityChartTexts.total}</dt>
          <dd className="ml-auto pl-4 font-mono">{formatWhole(totalOf(point))}</dd>
        </div>
      </dl>
    </div>
  );
}
