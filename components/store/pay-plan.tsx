'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { SubmitEvent } from 'react';
import { runAction } from '@/components/account/run-action';
import { CardChoice } from '@/components/store/card-choice';
import { ChallengeStep, type ChallengeAnswer } from '@/components/store/challenge-step';
import { ProblemNote } from '@/components/store/problem-note';
import { planProblemText } from '@/components/store/use-plan-action';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { payPlanNow } from '@/lib/actions/store';
import { storeCatalogue } from '@/lib/store/catalogue';
import { planCards, type PlanCard } from '@/lib/store/test-cards';
import type { PlanView } from '@/lib/store/views';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.plan.pay;

/** S4: a payment that is due, made good with another test card. */
export function PayPlan({ plan }: { readonly plan: PlanView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="accent" onClick={() => setIsOpen(true)}>
        {texts.open}
      </Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen}>
        <DialogContent>
          <DialogHeader className="pr-0">
            <DialogTitle>{texts.title(storeTexts.names[plan.plan])}</DialogTitle>
            <DialogDescription>{texts.note}</DialogDescription>
          </DialogHeader>
          <Payment plan={plan} onClose={() => setIsOpen(false)} />
        </DialogContent>
      </Dialog>
    </>
  );
}

function Payment({ plan: { id: subscriptionId, plan }, onClose }: { readonly plan: PlanView; readonly onClose: () => void }) {
  const router = useRouter();
  const [card, setCard] = useState<PlanCard>('succeeds');
  const [isAsked, setIsAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPaying, pay] = useTransition();
  const { priceCents, credits } = storeCatalogue[plan];

  function send(challengeAnswer?: ChallengeAnswer): void {
    setProblem(null);
    pay(async () => {
      const sent = await runAction(() => payPlanNow({ subscriptionId, card, challengeAnswer }));
      setIsAsked(sent.ok && sent.value.status === 'challenge');
      if (!sent.ok) setProblem(planProblemText(sent.error));
      else if (sent.value.status === 'declined') setProblem(storeTexts.declined);
      else if (sent.value.status === 'paid') {
        toast.success(texts.done(credits));
        onClose();
        router.refresh();
      }
    });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send();
  }

  if (isAsked) return <ChallengeStep priceCents={priceCents} isBusy={isPaying} onAnswer={send} />;
  return (
    <form onSubmit={submit} className="grid gap-4">
      <CardChoice cards={planCards} value={card} disabled={isPaying} onChange={setCard} />
      <ProblemNote problem={problem} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">{texts.close}</Button>
        </DialogClose>
        <Button type="submit" variant="accent" busy={isPaying}>
          {storeTexts.checkout.pay(priceCents)}
        </Button>
      </DialogFooter>
    </form>
  );
}
