import { TypeDot } from '@/components/wallet/type-dot';
import type { LogTotals, Outcome } from '@/lib/activity/totals';
import { creditTypes } from '@/lib/credits/model';
import { activityTexts } from '@/lib/texts/en/activity';
import { formatWhole } from '@/lib/texts/format';

const texts = activityTexts.totals;

interface TotalsPanelProps {
  readonly totals: LogTotals;
  /** What the filters ask about; A1: what was used, where they do not ask. */
  readonly outcome: Outcome;
  readonly isFiltered: boolean;
  readonly hasStatus: boolean;
}

/** What the rows add up to, per type: of all time, or of those that pass the filters. */
export function TotalsPanel({ totals: { shown, all }, outcome, isFiltered, hasStatus }: TotalsPanelProps) {
  const parts = hasStatus ? [] : (['granted', 'held', 'lapsed', 'revoked'] as const);
  return (
    <section aria-label={isFiltered ? texts.labelFiltered : texts.label}>
      <ul role="list" className="grid sm:grid-cols-3 sm:gap-3 max-sm:divide-y max-sm:divide-border max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:bg-surface">
        {creditTypes.map((type) => (
          <li key={type} className="px-5 py-3 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline sm:rounded-xl sm:border sm:border-border sm:bg-surface sm:py-4">
            <h2 className="flex items-center gap-2 text-sm text-muted">
              <TypeDot type={type} />
              {texts.title[type]}
            </h2>
            <p className="text-lg font-semibold tabular sm:mt-1 sm:text-2xl">{texts.of[outcome](shown.byOutcome[outcome][type])}</p>
            <dl className="flex flex-wrap gap-x-4 text-xs text-muted tabular sm:mt-2">
              {parts.map((part) =>
                (part === 'granted' && !isFiltered) || shown.byOutcome[part][type] > 0 ? (
                  <Amount key={part} name={texts.part[part]} amount={shown.byOutcome[part][type]} />
                ) : null,
              )}
              {isFiltered ? <Amount name={texts.ofAll[outcome]} amount={all.byOutcome[outcome][type]} /> : null}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Amount({ name, amount }: { readonly name: string; readonly amount: number }) {
  return (
    <div className="flex gap-1.5">
      <dt>{name}</dt>
      <dd>{formatWhole(amount)}</dd>
    </div>
  );
}
