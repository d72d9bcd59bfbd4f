import { TypeDot } from '@/components/wallet/type-dot';
import type { EntryDetail } from '@/lib/activity/details';
import { formatExact } from '@/lib/texts/dates';
import { activityTexts } from '@/lib/texts/en/activity';
import { activityDetailsTexts } from '@/lib/texts/en/activity-details';
import { formatWhole } from '@/lib/texts/format';

const texts = activityDetailsTexts.entries;

/** The rows of the ledger that an event wrote, as they stand in it. */
export function EntryTable({ entries }: { readonly entries: readonly EntryDetail[] }) {
  return (
    <section className="grid gap-2">
      <h3 className="font-medium text-muted">{texts.title}</h3>
      <div role="group" aria-label={texts.title} tabIndex={0} className="overflow-x-auto">
        <table className="min-w-120 tabular">
          <thead className="text-left text-muted">
            <tr>
              {[texts.number, texts.kind, texts.type].map((name) => (
                <th key={name} scope="col" className="pr-6 pb-1 font-normal">{name}</th>
              ))}
              <th scope="col" className="pr-6 pb-1 text-right font-normal">{texts.amount}</th>
              <th scope="col" className="pb-1 font-normal">{texts.time}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ seq, at, kind, type, amount }) => (
              <tr key={seq}>
                <th scope="row" className="pr-6 text-left font-mono font-normal">{formatWhole(seq)}</th>
                <td className="pr-6">{texts.kinds[kind]}</td>
                <td className="pr-6">
                  <TypeDot type={type} className="mr-1.5" />
                  {activityTexts.types[type]}
                </td>
                <td className="pr-6 text-right font-mono">{formatWhole(amount)}</td>
                <td className="whitespace-nowrap">{formatExact(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
