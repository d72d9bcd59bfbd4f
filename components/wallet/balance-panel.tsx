import Link from 'next/link';
import { PartsBar } from '@/components/wallet/parts-bar';
import { TypeDot, typeBackgrounds } from '@/components/wallet/type-dot';
import { Button } from '@/components/ui/button';
import { creditTypes } from '@/lib/credits/model';
import type { Wallet } from '@/lib/store/wallet';
import { creditsTexts } from '@/lib/texts/en/credits';
import { formatWhole } from '@/lib/texts/format';

interface BalancePanelProps {
  readonly wallet: Pick<Wallet, 'total' | 'byType' | 'held'>;
}

/** What can be spent now, as one number and by type. */
export function BalancePanel({ wallet: { total, byType, held } }: BalancePanelProps) {
  const texts = creditsTexts;
  return (
    <section aria-labelledby="balance-title" className="ledger-paper grid gap-6 rounded-xl border border-border p-6 sm:p-8">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="grid gap-1">
          <h2 id="balance-title" className="text-sm font-medium text-muted">
            {texts.available.label}
          </h2>
          <p className="flex items-baseline gap-3">
            <span className="font-mono text-5xl font-medium tracking-tight tabular sm:text-6xl">{formatWhole(total)}</span>
            <span className="text-muted">{texts.available.word(total)}</span>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button asChild variant="secondary">
            <Link href="/activity">{texts.log}</Link>
          </Button>
          <Button asChild variant="accent">
            <Link href="/store">{texts.buy}</Link>
          </Button>
        </div>
      </div>
      <div className="grid gap-3">
        <PartsBar className="h-3" parts={creditTypes.map((type) => ({ name: type, amount: byType[type], className: typeBackgrounds[type] }))} />
        <ul role="list" aria-label={texts.types.label} className="flex flex-wrap gap-x-7 gap-y-1 text-sm">
          {creditTypes.map((type) => (
            <li key={type} className="flex items-center gap-2">
              <TypeDot type={type} />
              <span className="text-muted">{texts.types[type]}</span>
              <span className="font-mono font-medium tabular">{formatWhole(byType[type])}</span>
            </li>
          ))}
        </ul>
      </div>
      {held > 0 ? (
        <p className="flex items-baseline gap-2 border-t border-border pt-4 text-sm">
          <span aria-hidden className="size-2 shrink-0 animate-breathe rounded-full bg-accent" />
          {texts.held(held)}
        </p>
      ) : null}
    </section>
  );
}
