'use client';
import { useActivityTotals } from '@/components/activity/use-activity-totals';
import { TypeDot } from '@/components/wallet/type-dot';
import type { ActivityTotals } from '@/lib/activity/totals';
import { creditTypes } from '@/lib/credits/model';
import { activityTexts } from '@/lib/texts/en/activity';
import { formatWhole } from '@/lib/texts/format';

const texts = activityTexts.totals;

/** A1: what was used of each type since the account began, beside what came and what went otherwise. */
export function TotalsPanel({ totals: first }: { readonly totals: ActivityTotals }) {
  const totals = useActivityTotals(first);
  return (
    <section aria-label={texts.label}>
      <ul role="list" className="grid sm:grid-cols-3 sm:gap-3 max-sm:divide-y max-sm:divide-border max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:bg-surface">
        {creditTypes.map((type) => (
          <li key={type} className="px-5 py-3 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline sm:rounded-xl sm:border sm:border-border sm:bg-surface sm:py-4">
            <h2 className="flex items-center gap-2 text-sm text-muted">
              <TypeDot type={type} />
              {texts.title[type]}
            </h2>
            <p className="text-lg font-semibold tabular sm:mt-1 sm:text-2xl">{texts.used(totals[type].used)}</p>
            <dl className="flex sm:mt-2 flex-wrap gap-x-4 text-xs text-muted tabular">
              {(['granted', 'lapsed', 'revoked'] as const).map((part) =>
                part === 'granted' || totals[type][part] > 0 ? (
                  <div key={part} className="flex gap-1.5">
                    <dt>{texts[part]}</dt>
                    <dd>{formatWhole(totals[type][part])}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
