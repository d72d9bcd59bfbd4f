'use client';
import { CircleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { SubmitEvent } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { Button } from '@/components/ui/button';
import { payTestCheckout } from '@/lib/actions/store';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.checkout;
const cards = ['succeeds', 'declined'] as const;

interface CheckoutFormProps {
  readonly checkoutId: string;
  readonly priceCents: number;
  readonly onPaid: () => void;
}

export function CheckoutForm({ checkoutId, priceCents, onPaid }: CheckoutFormProps) {
  const router = useRouter();
  const [card, setCard] = useState<(typeof cards)[number]>('succeeds');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPaying, pay] = useTransition();

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setProblem(null);
    pay(async () => {
      const paid = await runAction(() => payTestCheckout({ checkoutId, card }));
      if (paid.ok && paid.value.status === 'paid') {
        onPaid();
        router.refresh();
      } else if (paid.ok) setProblem(texts.declined);
      else setProblem(paid.error.code === 'already_subscribed' ? storeTexts.alreadySubscribed : failureText(paid.error));
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <fieldset className="grid gap-2" disabled={isPaying}>
        <legend className="mb-2 text-sm font-medium">{texts.card}</legend>
        {cards.map((option) => (
          <label
            key={option}
            className="flex cursor-pointer items-center gap-3 rounded-lg border border-border bg-surface px-4 py-3 text-sm transition-colors hover:border-border-strong has-checked:border-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
          >
            <input type="radio" name="card" value={option} checked={card === option} onChange={() => setCard(option)} className="size-4 shrink-0 accent-accent outline-none" />
            <span className="font-medium">{texts.cards[option].name}</span>
            <span className="ml-auto font-mono text-xs text-muted tabular max-sm:hidden">{texts.cards[option].number}</span>
          </label>
        ))}
      </fieldset>
      <div role="alert">
        {problem === null ? null : (
          <p className="flex gap-2 rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger-text">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {problem}
          </p>
        )}
      </div>
      <Button type="submit" variant="accent" size="lg" busy={isPaying}>
        {texts.pay(priceCents)}
      </Button>
    </form>
  );
}
