import type { ReactNode } from 'react';
import { BackLink } from '@/components/store/back-link';
import { BuyButton } from '@/components/store/buy-button';
import { OfferCard } from '@/components/store/offer-card';
import { PlanSection } from '@/components/store/plan-section';
import { StoreBalance } from '@/components/store/store-balance';
import { StoreLive } from '@/components/store/store-live';
import { LastInstant } from '@/components/time/instant';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { packIds, planIds, storeCatalogue, type PackId, type PlanId } from '@/lib/store/catalogue';
import type { PlanView } from '@/lib/store/views';
import { formatDay } from '@/lib/texts/dates';
import { storeTexts } from '@/lib/texts/en/store';

interface StoreViewProps {
  readonly plans: readonly PlanView[];
  /** Where the person came from: a path of this site, or null. */
  readonly returnTo: string | null;
}

export function StoreView({ plans, returnTo }: StoreViewProps) {
  return (
    <div className="grid gap-12">
      <StoreLive />
      <header className="grid gap-3">
        {returnTo === null ? null : <BackLink path={returnTo} size="sm" className="-ml-2.5 w-fit text-muted" />}
        <h1 className="text-2xl font-semibold">{storeTexts.title}</h1>
        <p className="max-w-2xl text-muted">{storeTexts.lead}</p>
        <StoreBalance />
      </header>
      {plans.length === 0 ? null : <PlanSection plans={plans} />}
      <Shelf id="packs" title={storeTexts.packs.title} lead={storeTexts.packs.lead} columns="lg:grid-cols-3">
        {packIds.map((id) => (
          <Pack key={id} id={id} returnTo={returnTo} />
        ))}
      </Shelf>
      <Shelf id="plans" title={storeTexts.plans.title} lead={storeTexts.plans.lead} columns="md:grid-cols-2">
        {planIds.map((id) => (
          <Plan key={id} id={id} returnTo={returnTo} running={plans.find(({ plan }) => plan === id)} isBeside={plans.length > 0} />
        ))}
      </Shelf>
    </div>
  );
}

interface ShelfProps {
  /** The anchor that other pages lead to. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly columns: string;
  readonly children: ReactNode;
}

function Shelf({ id, title, lead, columns, children }: ShelfProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-24 gap-5">
      <div className="grid gap-1">
        <h2 id={`${id}-title`} className="text-xl font-semibold">
          {title}
        </h2>
        <p className="text-muted">{lead}</p>
      </div>
      <ul role="list" className={`grid gap-4 ${columns}`}>
        {children}
      </ul>
    </section>
  );
}

function Pack({ id, returnTo }: { readonly id: PackId; readonly returnTo: string | null }) {
  const { credits, priceCents } = storeCatalogue[id];
  return (
    <OfferCard item={id} type="purchased" note={storeTexts.perCredit(priceCents / credits)}>
      <BuyButton item={id} returnTo={returnTo} variant="primary">
        {storeTexts.buy(credits)}
      </BuyButton>
    </OfferCard>
  );
}

interface PlanProps {
  readonly id: PlanId;
  readonly returnTo: string | null;
  readonly running: PlanView | undefined;
  /** The account has a plan already. */
  readonly isBeside: boolean;
}

function Plan({ id, returnTo, running, isBeside }: PlanProps) {
  const { credits, priceCents, interval } = storeCatalogue[id];
  const perCredit = storeTexts.perCredit(priceCents / credits);
  const note = interval === 'year' ? `${perCredit} · ${storeTexts.saving(yearlySavingPercent())}` : perCredit;
  const badge = running === undefined ? undefined : <RunningBadge plan={running} />;
  return (
    <OfferCard item={id} type="subscription" per={storeTexts.per[interval]} note={note} badge={badge}>
      {running === undefined ? (
        <div className="grid gap-2">
          {isBeside ? <p className="text-sm text-muted">{storeTexts.beside}</p> : null}
          <BuyButton item={id} returnTo={returnTo} variant={isBeside ? 'secondary' : 'primary'}>
            {storeTexts.subscribe(storeTexts.names[id])}
          </BuyButton>
        </div>
      ) : (
        <Button asChild variant="secondary" size="lg">
          <a href="#plan">{storeTexts.manage}</a>
        </Button>
      )}
    </OfferCard>
  );
}

function RunningBadge({ plan: { status, periodEndAt } }: { readonly plan: PlanView }) {
  if (status === 'past_due') return <Badge tone="danger">{storeTexts.plan.statuses.past_due}</Badge>;
  return (
    <Badge tone="success">
      {storeTexts.running} <LastInstant until={periodEndAt}>{formatDay}</LastInstant>
    </Badge>
  );
}

/** What a year at once costs less than twelve single months, rounded down. */
function yearlySavingPercent(): number {
  const { 'pro-monthly': monthly, 'pro-yearly': yearly } = storeCatalogue;
  return Math.floor(100 * (1 - yearly.priceCents / (12 * monthly.priceCents)));
}
