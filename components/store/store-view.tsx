import type { ReactNode } from 'react';
import { BackLink } from '@/components/store/back-link';
import { BuyButton } from '@/components/store/buy-button';
import { OfferCard } from '@/components/store/offer-card';
import { StoreBalance } from '@/components/store/store-balance';
import { LastInstant } from '@/components/time/instant';
import { Badge } from '@/components/ui/badge';
import { packIds, planIds, storeCatalogue, type PackId, type PlanId } from '@/lib/store/catalogue';
import type { RunningPlan } from '@/lib/store/views';
import { formatDay } from '@/lib/texts/dates';
import { storeTexts } from '@/lib/texts/en/store';

interface StoreViewProps {
  readonly runningPlans: readonly RunningPlan[];
  /** Where the person came from: a path of this site, or null. */
  readonly returnTo: string | null;
}

export function StoreView({ runningPlans, returnTo }: StoreViewProps) {
  return (
    <div className="grid gap-12">
      <header className="grid gap-3">
        {returnTo === null ? null : <BackLink path={returnTo} size="sm" className="-ml-2.5 w-fit text-muted" />}
        <h1 className="text-2xl font-semibold">{storeTexts.title}</h1>
        <p className="max-w-2xl text-muted">{storeTexts.lead}</p>
        <StoreBalance />
      </header>
      <Shelf id="packs" title={storeTexts.packs.title} lead={storeTexts.packs.lead} columns="lg:grid-cols-3">
        {packIds.map((id) => (
          <Pack key={id} id={id} returnTo={returnTo} />
        ))}
      </Shelf>
      <Shelf id="plans" title={storeTexts.plans.title} lead={storeTexts.plans.lead} columns="md:grid-cols-2">
        {planIds.map((id) => (
          <Plan key={id} id={id} returnTo={returnTo} running={runningPlans.find(({ plan }) => plan === id)} />
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
  readonly running: RunningPlan | undefined;
}

function Plan({ id, returnTo, running }: PlanProps) {
  const { credits, priceCents, interval } = storeCatalogue[id];
  const perCredit = storeTexts.perCredit(priceCents / credits);
  const note = interval === 'year' ? `${perCredit} · ${storeTexts.saving(yearlySavingPercent())}` : perCredit;
  const badge = running === undefined ? undefined : <RunningBadge until={running.until} />;
  return (
    <OfferCard item={id} type="subscription" per={storeTexts.per[interval]} note={note} badge={badge}>
      {running === undefined ? (
        <BuyButton item={id} returnTo={returnTo} variant="primary">
          {storeTexts.subscribe(storeTexts.names[id])}
        </BuyButton>
      ) : null}
    </OfferCard>
  );
}

function RunningBadge({ until }: { readonly until: number }) {
  return (
    <Badge tone="success">
      {storeTexts.running} <LastInstant until={until}>{formatDay}</LastInstant>
    </Badge>
  );
}

/** What a year at once costs less than twelve single months, rounded down. */
function yearlySavingPercent(): number {
  const { 'pro-monthly': monthly, 'pro-yearly': yearly } = storeCatalogue;
  return Math.floor(100 * (1 - yearly.priceCents / (12 * monthly.priceCents)));
}
