import { surfaceName, toolName } from '@/components/activity/row-words';
import type { ActivityRowView } from '@/lib/activity/row';
import { formatExact } from '@/lib/texts/dates';
import { activityTexts } from '@/lib/texts/en/activity';

/** What somebody needs who asks about one row, as plain text that can be copied. */
export function RowDetails({ row }: { readonly row: ActivityRowView }) {
  const terms = activityTexts.detail;
  const details: readonly (readonly [term: string, value: string | null])[] = [
    [terms.at, formatExact(row.at)],
    [terms.updatedAt, row.updatedAt === row.at ? null : formatExact(row.updatedAt)],
    [terms.tool, row.tool === null ? null : toolName(row.tool)],
    [terms.surface, row.surface === null ? null : surfaceName(row.surface)],
    [terms.project, row.projectName],
    [terms.request, row.requestId],
    [terms.generation, row.generationId],
    [terms.row, row.id],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 rounded-lg bg-sunken px-4 py-3 text-xs">
      {details.map(([term, value]) =>
        value === null ? null : (
          <div key={term} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{term}</dt>
            <dd className="font-mono break-words select-all">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
