import { ChevronRight, Wallet as WalletIcon } from 'lucide-react';
import Link from 'next/link';
import { BalancePanel } from '@/components/wallet/balance-panel';
import { EarnCredits } from '@/components/wallet/earn-credits';
import { GrantRow } from '@/components/wallet/grant-row';
import { WalletLive } from '@/components/wallet/wallet-live';
import { BurnPolicyNote, ForecastNote, NextLapseNote, PlanNote } from '@/components/wallet/wallet-notes';
import { WalletWarnings } from '@/components/wallet/wallet-warnings';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { AwardView } from '@/lib/store/campaigns';
import type { Forecast } from '@/lib/store/forecast';
import type { PlanView } from '@/lib/store/views';
import type { Wallet } from '@/lib/store/wallet';
import { creditsTexts } from '@/lib/texts/en/credits';

const grantListClasses = 'divide-y divide-border overflow-hidden rounded-xl border border-border bg-surface';

interface WalletViewProps {
  readonly wallet: Wallet;
  readonly forecast: Forecast | null;
  readonly awards: readonly AwardView[];
  readonly plans: readonly PlanView[];
}

export function WalletView({ wallet, forecast, awards, plans }: WalletViewProps) {
  const { grants, past, total, byType, held, asOf } = wallet;
  return (
    <div className="grid gap-6">
      <WalletLive shown={{ total, byType, held, asOf }} />
      <h1 className="text-2xl font-semibold">{creditsTexts.title}</h1>
      <WalletWarnings warnings={wallet.warnings} />
      <div className="grid gap-4">
        <BalancePanel wallet={wallet} />
        <div className="flex flex-wrap gap-4 *:grow *:basis-80">
          {plans.length === 0 ? null : <PlanNote plans={plans} />}
          <NextLapseNote next={wallet.nextLapse} hasCredits={total > 0} />
          {total > 0 ? <ForecastNote forecast={forecast} now={asOf} /> : null}
          <BurnPolicyNote policy={wallet.policy} />
        </div>
      </div>
      {grants.length === 0 ? (
        <NoCredits />
      ) : (
        <section aria-labelledby="grants-title" className="grid gap-3">
          <h2 id="grants-title" className="text-lg font-semibold">
            {creditsTexts.grants.title}
          </h2>
          <ol role="list" className={grantListClasses}>
            {grants.map((grant) => (
              <GrantRow key={grant.id} grant={grant} now={asOf} />
            ))}
          </ol>
        </section>
      )}
      <EarnCredits awards={awards} />
      {past.length === 0 ? null : (
        <details className="group grid gap-3">
          <summary className="flex w-fit list-none items-center gap-1.5 rounded-sm text-sm font-medium text-muted hover:text-foreground [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
            <h2>{creditsTexts.grants.titlePast(past.length)}</h2>
          </summary>
          <ul role="list" className={`mt-3 ${grantListClasses}`}>
            {past.map((grant) => (
              <GrantRow key={grant.id} grant={grant} now={asOf} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function NoCredits() {
  return (
    <EmptyState
      icon={<WalletIcon />}
      title={creditsTexts.empty.title}
      description={creditsTexts.empty.description}
      action={
        <Button asChild>
          <Link href="/store">{creditsTexts.empty.action}</Link>
        </Button>
      }
      className="rounded-xl border border-dashed border-border"
    />
  );
}
