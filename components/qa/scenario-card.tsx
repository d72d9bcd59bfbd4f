import { OpenScenario } from '@/components/qa/open-scenario';
import type { CreditType } from '@/lib/credits/model';
import { formatWhole } from '@/lib/texts/format';
import { labTexts } from '@/lib/texts/en/lab';

/** A scenario as its card shows it. */
export interface ScenarioItem {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly tryThis: string;
  readonly grants: readonly { readonly type: CreditType; readonly amount: number; readonly isLapsed: boolean }[];
}

const dotClasses: Readonly<Record<CreditType, string>> = {
  subscription: 'bg-credit-subscription',
  purchased: 'bg-credit-purchased',
  activity: 'bg-credit-activity',
};

export function ScenarioCard({ name, title, description, tryThis, grants }: ScenarioItem) {
  const titleId = `scenario-${name}`;
  return (
    <article aria-labelledby={titleId} className="flex min-w-0 flex-col gap-4 rounded-lg border border-border bg-surface p-4">
      <div className="grid flex-1 content-start gap-3">
        <div className="grid gap-1">
          <h3 id={titleId} className="text-lg font-semibold">
            {title}
          </h3>
          <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <p className="font-mono text-xs text-subtle">{name}</p>
            <Grants grants={grants} />
          </div>
        </div>
        <p className="border-t border-border pt-3 text-sm">{description}</p>
        <p className="text-sm text-muted">
          <span className="font-medium text-foreground">{labTexts.tryThis}: </span>
          {tryThis}
        </p>
      </div>
      <OpenScenario name={name} titleId={titleId} />
    </article>
  );
}

/** What the account is given, as the colours of the credit types; the description says it in words. */
function Grants({ grants }: Pick<ScenarioItem, 'grants'>) {
  return (
    <ul role="list" className="flex flex-wrap gap-x-3 gap-y-1 font-mono text-xs tabular">
      {grants.map(({ type, amount, isLapsed }) => (
        <li key={type} className={isLapsed ? 'flex items-center gap-1.5 text-muted' : 'flex items-center gap-1.5'}>
          <span aria-hidden className={`size-2 rounded-full ${dotClasses[type]} ${isLapsed ? 'opacity-40' : ''}`} />
          <span className={isLapsed ? 'line-through' : undefined} aria-hidden>
            {formatWhole(amount)}
          </span>
          <span className="sr-only">{isLapsed ? labTexts.lapsedCredits(amount, labTexts.types[type]) : `${formatWhole(amount)} ${labTexts.types[type]}`}</span>
        </li>
      ))}
    </ul>
  );
}
