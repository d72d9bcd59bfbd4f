import { RotateCcw } from 'lucide-react';
import { TallyMarks } from '@/components/site/tally-marks';
import { Button } from '@/components/ui/button';
import type { Parts, Shortage } from '@/components/site/instrument/sample-account';
import type { Result } from '@/lib/base/result';
import type { AccountFacts, GrantState } from '@/lib/credits/model';
import { siteTexts } from '@/lib/texts/en/site';

const texts = siteTexts.instrument;

interface CountProps {
  readonly facts: AccountFacts;
  readonly price: number;
  readonly quote: Result<Parts, Shortage>;
  readonly log: readonly Parts[];
  readonly onGenerate: () => void;
  readonly onStartOver: () => void;
}

/** The sample account stroke by stroke, what the price would take of it, and what has been taken. */
export function Count({ facts, price, quote, log, onGenerate, onStartOver }: CountProps) {
  const goingOf = new Map(quote.ok ? quote.value : []);
  return (
    <div className="grid content-start gap-4 p-5">
      <ul aria-label={texts.accountTitle} className="grid gap-3.5">
        {facts.grants.map((state) => (
          <Pool key={state.grant.id} state={state} going={goingOf.get(state.grant.type) ?? 0} />
        ))}
      </ul>
      <div className="grid gap-3 border-t border-border pt-4">
        <div aria-live="polite" className="min-h-16">
          <p className="flex items-baseline justify-between gap-3">
            <span className="text-xs text-muted">{texts.priceLabel}</span>
            <span className="font-mono text-xl tabular">{texts.price(price)}</span>
          </p>
          <p className={quote.ok ? 'text-sm text-muted' : 'text-sm text-danger-text'}>
            {quote.ok ? texts.takes(quote.value) : texts.short(quote.error.shortBy)}
          </p>
        </div>
        <div className="flex gap-2">
          <Button variant="accent" className="flex-1" disabled={!quote.ok} onClick={onGenerate}>
            {texts.generate}
          </Button>
          <Button variant="secondary" onClick={onStartOver} disabled={log.length === 0}>
            <RotateCcw aria-hidden />
            {texts.startOver}
          </Button>
        </div>
      </div>
      <Log log={log} />
    </div>
  );
}

function Pool({ state, going }: { readonly state: GrantState; readonly going: number }) {
  const { type, amount } = state.grant;
  return (
    <li className="grid gap-1.5">
      <p className="flex items-baseline justify-between gap-2 text-sm">
        <span className="font-medium">
          {texts.pools[type]} <span className="text-xs font-normal text-muted">{texts.poolNotes[type]}</span>
        </span>
        <span className="font-mono text-xs text-muted tabular">{texts.left(state.left, amount)}</span>
      </p>
      <TallyMarks count={amount} spent={state.captured} going={going} />
    </li>
  );
}

function Log({ log }: { readonly log: readonly Parts[] }) {
  return (
    <div className="border-t border-border pt-4">
      <h3 className="text-xs text-muted">{texts.log}</h3>
      <ol aria-live="polite" className="mt-1.5 grid max-h-21 min-h-10 content-start gap-1 overflow-hidden text-sm">
        {log.length === 0 ? <li className="text-muted">{texts.logEmpty}</li> : null}
        {log.toReversed().map((parts, index) => (
          <li key={log.length - index} className="first:text-foreground not-first:text-muted">
            {texts.used(parts)}
          </li>
        ))}
      </ol>
    </div>
  );
}
