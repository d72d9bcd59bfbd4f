'use client';
import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { CheckoutForm } from '@/components/store/checkout-form';
import { PaidNotice } from '@/components/store/paid-notice';
import { LastInstant } from '@/components/time/instant';
import { Button } from '@/components/ui/button';
import { itemOf } from '@/lib/store/catalogue';
import type { CheckoutView as Checkout } from '@/lib/store/views';
import { formatDay } from '@/lib/texts/dates';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.checkout;

/** The local test checkout. What is paid stays paid, in every tab and after a reload. */
export function CheckoutView({ checkout }: { readonly checkout: Checkout }) {
  const [isPaidHere, setIsPaidHere] = useState(false);
  const isPaid = checkout.isPaid || isPaidHere;
  const back = checkout.returnTo === null ? '/store' : `/store?from=${encodeURIComponent(checkout.returnTo)}`;
  return (
    <div className="mx-auto grid w-full max-w-lg gap-6">
      <header className="grid gap-3">
        <h1 className="text-2xl font-semibold">{texts.title}</h1>
        <p className="flex gap-2.5 rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-text">
          <FlaskConical aria-hidden className="mt-0.5 size-4 shrink-0" />
          {texts.note}
        </p>
      </header>
      <Receipt checkout={checkout} />
      {isPaid ? (
        <PaidNotice credits={itemOf(checkout.item).credits} returnTo={checkout.returnTo} takesFocus={isPaidHere} />
      ) : (
        <>
          <CheckoutForm checkoutId={checkout.id} priceCents={checkout.priceCents} onPaid={() => setIsPaidHere(true)} />
          <Button asChild variant="ghost" className="justify-self-center text-muted">
            <Link href={back}>{texts.cancel}</Link>
          </Button>
        </>
      )}
    </div>
  );
}

function Receipt({ checkout: { item, priceCents, validUntil } }: { readonly checkout: Checkout }) {
  const { credits, kind } = itemOf(item);
  return (
    <section aria-labelledby="summary-title" className="rounded-xl border border-border bg-surface">
      <h2 id="summary-title" className="sr-only">
        {texts.summary}
      </h2>
      <dl className="grid divide-y divide-border text-sm [&>div]:flex [&>div]:justify-between [&>div]:gap-6 [&>div]:px-5 [&>div]:py-3 [&_dt]:text-muted">
        <div>
          <dt>{texts.item}</dt>
          <dd className="text-right font-medium">
            {storeTexts.names[item]}
            {kind === 'plan' ? <span className="block font-normal text-muted">{texts.once}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{texts.credits}</dt>
          <dd className="tabular">{storeTexts.credits(credits)}</dd>
        </div>
        {validUntil === null ? null : (
          <div>
            <dt>{texts.validUntil}</dt>
            <dd className="tabular">
              <LastInstant until={validUntil}>{formatDay}</LastInstant>
            </dd>
          </div>
        )}
        <div className="text-base">
          <dt>{texts.total}</dt>
          <dd className="font-semibold tabular">{storeTexts.price(priceCents)}</dd>
        </div>
      </dl>
    </section>
  );
}
