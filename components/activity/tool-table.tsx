import { toolName } from '@/components/activity/row-words';
import { TypeDot } from '@/components/wallet/type-dot';
import type { ToolTotals } from '@/lib/activity/totals';
import { creditTypes } from '@/lib/credits/model';
import { activityTexts } from '@/lib/texts/en/activity';
import { formatWhole } from '@/lib/texts/format';

const texts = activityTexts.tools;
const cell = 'py-2 pl-6 text-right tabular';

/** What each tool was used for: how often, how many credits of which type, and what came back. */
export function ToolTable({ tools }: { readonly tools: readonly ToolTotals[] }) {
  if (tools.length === 0) return <p className="text-sm text-muted">{texts.none}</p>;
  return (
    <div role="group" aria-label={texts.caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-140 text-sm">
        <caption className="sr-only">{texts.caption}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="pb-2 text-left font-medium">{texts.tool}</th>
            <th scope="col" className="pb-2 pl-6 text-right font-medium">{texts.rows}</th>
            {creditTypes.map((type) => (
              <th key={type} scope="col" className="pb-2 pl-6 text-right font-medium">
                <span className="inline-flex items-center gap-1.5">
                  <TypeDot type={type} />
                  {activityTexts.types[type]}
                </span>
              </th>
            ))}
            <th scope="col" className="pb-2 pl-6 text-right font-medium">{texts.returned}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {tools.map(({ tool, rows, used, returned }) => (
            <tr key={tool}>
              <th scope="row" className="py-2 text-left font-medium">{toolName(tool)}</th>
              <td className={cell}>{formatWhole(rows)}</td>
              {creditTypes.map((type) => (
                <td key={type} className={cell}>{formatWhole(used[type])}</td>
              ))}
              <td className={cell}>{formatWhole(returned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
