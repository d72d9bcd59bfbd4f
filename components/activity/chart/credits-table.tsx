import { totalOf } from '@/components/activity/chart/credits-chart';
import type { ActivityChart } from '@/lib/activity/chart';
import { creditTypes } from '@/lib/credits/model';
import { activityChartTexts } from '@/lib/texts/en/activity-chart';
import { formatWhole } from '@/lib/texts/format';

const cell = 'py-1.5 pl-6 text-right tabular';
const heading = 'sticky top-0 bg-surface pb-2 pl-6 text-right font-medium';

/** The numbers of the chart, the newest step first. */
export function CreditsTable({ chart: { step, outcome, points } }: { readonly chart: ActivityChart }) {
  const title = activityChartTexts.title(outcome, step);
  return (
    <div role="group" aria-label={title} tabIndex={0} className="max-h-72 overflow-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="sticky top-0 bg-surface pb-2 text-left font-medium">{activityChartTexts.period[step]}</th>
            {creditTypes.map((type) => (
              <th key={type} scope="col" className={heading}>{activityChartTexts.types[type]}</th>
            ))}
            <th scope="col" className={heading}>{activityChartTexts.total}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {points.toReversed().map((point) => (
            <tr key={point.day}>
              <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">{activityChartTexts.step(point.day, step)}</th>
              {creditTypes.map((type) => (
                <td key={type} className={cell}>{formatWhole(point[type])}</td>
              ))}
              <td className={`${cell} font-medium`}>{formatWhole(totalOf(point))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
