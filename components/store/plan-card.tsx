import type { ReactNode } from 'react';
import { BillingPortalButton } from '@/components/store/billing-portal-button';
import { CancelPlan } from '@/components/store/cancel-plan';
import { ChangePlan } from '@/components/store/change-plan';
import { PayPlan } from '@/components/store/pay-plan';
import { KeepPlan, ResumePlan } from '@/components/store/plan-buttons';
import { Instant, LastInstant } from '@/components/time/instant';
import { Badge } from '@/components/ui/badge';
import { planIds, storeCatalogue, type PlanId } from '@/lib/store/catalogue';
import type { PlanView } from '@/lib/store/views';
import { formatDay } from '@/lib/texts/dates';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.plan;
const tones = { active: 'success', cancelling: 'neutral', past_due: 'danger' } as const;

interface PlanCardProps {
  readonly plan: PlanView;
  /** The other plans of the account: what runs already is not offered as a change. */
  readonly others: readonly PlanId[];
}

/** One plan: where it stands, what happens next and when, and what can be done. */
export function PlanCard({ plan, others }: PlanCardProps) {
  const { credits, interval } = storeCatalogue[plan.plan];
  const titleId = `plan-${plan.id}`;
  return (
    <li aria-labelledby={titleId} className="grid gap-5 rounded-xl border border-border bg-surface p-6">
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-center gap-3">
          <h3 id={titleId} className="text-lg font-semibold">
            {storeTexts.names[plan.plan]}
          </h3>
          <Badge tone={tones[plan.status]}>{texts.statuses[plan.status]}</Badge>
        </div>
        <p className="text-sm text-muted">{texts.summaries[plan.status]}</p>
        {plan.status === 'past_due' && plan.processor !== 'local' ? <p className="text-sm text-muted">{texts.elsewhere}</p> : null}
      </div>
      <dl className="grid gap-x-8 gap-y-4 border-t border-border pt-5 text-sm sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
        <Term name={texts.terms.credits}>{texts.gives(credits, interval)}</Term>
        <Course plan={plan} />
        {plan.card === null ? null : <Term name={texts.terms.card}>{storeTexts.card[plan.card].name}</Term>}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Ways plan={plan} others={others} />
      </div>
    </li>
  );
}

/** What happens to the plan, and when. */
function Course({ plan: { plan, status, periodEndAt, nextPlan, retryAt, graceUntil } }: { readonly plan: PlanView }) {
  const end = <LastInstant until={periodEndAt}>{formatDay}</LastInstant>;
  const next = nextPlan ?? plan;
  const { priceCents } = storeCatalogue[next];
  switch (status) {
    case 'active':
      return (
        <>
          <Term name={texts.terms.activeUntil}>{end}</Term>
          <Term name={nextPlan === null ? texts.terms.renews : texts.terms.changes}>
            <Instant at={periodEndAt}>{formatDay(periodEndAt)}</Instant> {nextPlan === null ? texts.renewal(priceCents) : texts.following(storeTexts.names[next], priceCents)}
          </Term>
        </>
      );
    case 'cancelling':
      return <Term name={texts.terms.endsOn}>{end}</Term>;
    case 'past_due':
      return (
        <>
          <Term name={texts.terms.paidUntil}>{end}</Term>
          <Term name={texts.terms.retry}>{retryAt === null ? texts.noRetry : <Instant at={retryAt}>{formatDay(retryAt)}</Instant>}</Term>
          {graceUntil === null ? null : (
            <Term name={texts.terms.grace}>
              <LastInstant until={graceUntil}>{formatDay}</LastInstant>
            </Term>
          )}
        </>
      );
  }
}

function Ways({ plan, others }: PlanCardProps) {
  const other = planIds.find((id) => id !== plan.plan && !others.includes(id));
  // A cancelled plan may be followed by the longer one only (S9).
  const canChange = other !== undefined && other !== plan.nextPlan && plan.status !== 'past_due' && (plan.status === 'active' || storeCatalogue[other].interval === 'year');
  return (
    <>
      {plan.status === 'past_due' && plan.processor === 'local' ? <PayPlan plan={plan} /> : null}
      {plan.processor === 'local' ? null : <BillingPortalButton subscriptionId={plan.id} isDue={plan.status === 'past_due'} />}
      {plan.status === 'cancelling' ? <ResumePlan plan={plan} /> : null}
      {plan.nextPlan === null ? null : <KeepPlan plan={plan} />}
      {canChange ? <ChangePlan plan={plan} to={other} /> : null}
      {plan.status === 'cancelling' ? null : <CancelPlan plan={plan} />}
    </>
  );
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
