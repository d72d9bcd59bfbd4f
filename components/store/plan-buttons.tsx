'use client';
import { usePlanAction } from '@/components/store/use-plan-action';
import { Button } from '@/components/ui/button';
import { changePlan, resumePlan } from '@/lib/actions/store';
import type { PlanView } from '@/lib/store/views';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.plan;

/** S5: takes the cancelling back. */
export function ResumePlan({ plan: { id: subscriptionId, plan } }: { readonly plan: PlanView }) {
  const [isBusy, run] = usePlanAction();
  return (
    <Button busy={isBusy} onClick={() => run(() => resumePlan({ subscriptionId }), () => texts.resume.done(storeTexts.names[plan]))}>
      {texts.resume.open}
    </Button>
  );
}

/** S7: takes a planned change back. */
export function KeepPlan({ plan: { id: subscriptionId, plan } }: { readonly plan: PlanView }) {
  const [isBusy, run] = usePlanAction();
  const name = storeTexts.names[plan];
  return (
    <Button busy={isBusy} onClick={() => run(() => changePlan({ subscriptionId, plan }), () => texts.change.done.kept(name))}>
      {texts.change.keep(name)}
    </Button>
  );
}
