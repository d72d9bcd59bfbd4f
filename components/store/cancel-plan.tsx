'use client';
import { usePlanAction } from '@/components/store/use-plan-action';
import { LastInstant } from '@/components/time/instant';
import { AlertDialog, AlertDialogAction, AlertDialogCancel, AlertDialogContent, AlertDialogDescription, AlertDialogTitle, AlertDialogTrigger } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { DialogFooter, DialogHeader } from '@/components/ui/dialog';
import { cancelPlan } from '@/lib/actions/store';
import type { PlanView } from '@/lib/store/views';
import { formatDay } from '@/lib/texts/dates';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.plan.cancel;

/** E3, S5: asks first, and says what stays. */
export function CancelPlan({ plan: { id: subscriptionId, plan, status, periodEndAt } }: { readonly plan: PlanView }) {
  const [isBusy, run] = usePlanAction();
  const name = storeTexts.names[plan];
  return (
    <AlertDialog>
      <AlertDialogTrigger asChild>
        <Button variant="ghost" busy={isBusy} className="text-muted">
          {texts.open}
        </Button>
      </AlertDialogTrigger>
      <AlertDialogContent>
        <DialogHeader className="pr-0">
          <AlertDialogTitle>{texts.title(name)}</AlertDialogTitle>
          <AlertDialogDescription>
            {status === 'past_due' ? (
              texts.now
            ) : (
              <>
                {texts.stays} <LastInstant until={periodEndAt}>{formatDay}</LastInstant>. {texts.then}
              </>
            )}
          </AlertDialogDescription>
        </DialogHeader>
        <DialogFooter>
          <AlertDialogCancel>{texts.keep}</AlertDialogCancel>
          <AlertDialogAction variant="danger" onClick={() => run(() => cancelPlan({ subscriptionId }), () => texts.done(name))}>
            {texts.confirm}
          </AlertDialogAction>
        </DialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
