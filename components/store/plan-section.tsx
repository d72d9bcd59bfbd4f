import { PlanCard } from '@/components/store/plan-card';
import type { PlanView } from '@/lib/store/views';
import { storeTexts } from '@/lib/texts/en/store';

/** The plans that an account has, with what can be done about them. */
export function PlanSection({ plans }: { readonly plans: readonly PlanView[] }) {
  return (
    <section id="plan" aria-labelledby="plan-title" className="grid scroll-mt-24 gap-5">
      <h2 id="plan-title" className="text-xl font-semibold">
        {storeTexts.plan.title(plans.length)}
      </h2>
      <ul role="list" className="grid gap-4">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} others={plans.filter(({ id }) => id !== plan.id).map((other) => other.plan)} />
        ))}
      </ul>
    </section>
  );
}
