'use client';
import { usePlanAction } from '@/components/store/use-plan-action';
import { LastInstant } from '@/components/time/instant';
import { AlertDialog, AlertDialogAction, AlertDialogCancel, AlertDialogContent, AlertDialogDescription, AlertDialogTitle, AlertDialogTrigger } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { DialogFooter, DialogHeader } from '@/components/ui/dialog';
import { changePlan } from '@/lib/actions/store';
import { storeCatalogue, type PlanId } from '@/lib/store/catalogue';
import type { PlanView } from '@/lib/store/views';
import { formatDay } from '@/lib/texts/dates';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.plan.change;

/** S6, S7: asks first, and says what happens when. */
export function ChangePlan({ plan: { id: subscriptionId, plan, periodEndAt }, to }: { readonly plan: PlanView; readonly to: PlanId }) {
  const [isBusy, run] = usePlanAction();
  const { priceCents, interval } = storeCatalogue[to];
  const isNow = interval === 'year';
  const name = storeTexts.names[to];
  const doneText = ({ status }: { readonly status: keyof typeof texts.done }) => texts.done[status](status === 'kept' ? storeTexts.names[plan] : name);
  return (
    <AlertDialog>
      <AlertDialogTrigger asChild>
        <Button variant="secondary" busy={isBusy}>
          {texts.open(name)}
        </Button>
      </AlertDialogTrigger>
      <AlertDialogContent>
        <DialogHeader className="pr-0">
          <AlertDialogTitle>{texts.title(name)}</AlertDialogTitle>
          <AlertDialogDescription>
            {isNow ? texts.now(name, priceCents) : texts.atEnd(name, priceCents)} <LastInstant until={periodEndAt}>{formatDay}</LastInstant>.
          </AlertDialogDescription>
        </DialogHeader>
        <DialogFooter>
          <AlertDialogCancel>{texts.decline}</AlertDialogCancel>
          <AlertDialogAction variant={isNow ? 'accent' : 'primary'} onClick={() => run(() => changePlan({ subscriptionId, plan: to }), doneText)}>
            {isNow ? texts.confirmNow(priceCents) : texts.confirmAtEnd}
          </AlertDialogAction>
        </DialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
