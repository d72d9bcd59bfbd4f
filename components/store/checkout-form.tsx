'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { SubmitEvent } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { CardChoice } from '@/components/store/card-choice';
import { ChallengeStep, type ChallengeAnswer } from '@/components/store/challenge-step';
import { ProblemNote } from '@/components/store/problem-note';
import { storeAddress } from '@/components/store/store-address';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { payTestCheckout } from '@/lib/actions/store';
import { cardsFor, type TestCard } from '@/lib/store/test-cards';
import type { CheckoutView } from '@/lib/store/views';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.checkout;

interface CheckoutFormProps {
  readonly checkout: Pick<CheckoutView, 'id' | 'item' | 'priceCents' | 'returnTo'>;
  readonly onPaid: (status: 'paid' | 'confirming') => void;
  /** Left without paying, where it is no page of its own; a page leads to the store, and is asked for again when it was paid. */
  readonly onLeft?: () => void;
}

export function CheckoutForm({ checkout, onPaid, onLeft }: CheckoutFormProps) {
  const router = useRouter();
  const [card, setCard] = useState<TestCard>('succeeds');
  const [isAsked, setIsAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPaying, pay] = useTransition();
  const { id: checkoutId, item, priceCents, returnTo } = checkout;

  function send(challengeAnswer?: ChallengeAnswer): void {
    setProblem(null);
    pay(async () => {
      const sent = await runAction(() => payTestCheckout({ checkoutId, card, challengeAnswer }));
      setIsAsked(sent.ok && sent.value.status === 'challenge');
      if (!sent.ok) setProblem(sent.error.code === 'already_subscribed' ? storeTexts.alreadySubscribed : failureText(sent.error));
      else if (sent.value.status === 'declined') setProblem(storeTexts.declined);
      else if (sent.value.status === 'abandoned') {
        toast.info(storeTexts.left);
        if (onLeft === undefined) router.push(storeAddress(returnTo));
        else onLeft();
      } else if (sent.value.status !== 'challenge') {
        onPaid(sent.value.status);
        if (onLeft === undefined) router.refresh();
      }
    });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send();
  }

  if (isAsked) return <ChallengeStep priceCents={priceCents} isBusy={isPaying} onAnswer={send} />;
  return (
    <form onSubmit={submit} className="grid gap-5">
      <CardChoice cards={cardsFor(item)} value={card} disabled={isPaying} onChange={setCard} />
      <ProblemNote problem={problem} />
      <Button type="submit" variant="accent" size="lg" busy={isPaying}>
        {texts.pay(priceCents)}
      </Button>
    </form>
  );
}
