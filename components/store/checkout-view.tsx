'use client';
import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { CheckoutForm } from '@/components/store/checkout-form';
import { ClosedNotice } from '@/components/store/closed-notice';
import { ContinueCheckout } from '@/components/store/continue-checkout';
import { PaidNotice } from '@/components/store/paid-notice';
import { storeAddress } from '@/components/store/store-address';
import { StoreLive } from '@/components/store/store-live';
import { WaitingNotice } from '@/components/store/waiting-notice';
import { LastInstant } from '@/components/time/instant';
import { Button } from '@/components/ui/button';
import { itemOf } from '@/lib/store/catalogue';
import type { CheckoutStatus, CheckoutView as Checkout } from '@/lib/store/views';
import { formatDay } from '@/lib/texts/dates';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.checkout;

/** One checkout, wherever it is paid. What is paid stays paid, in every tab and after a reload. */
export function CheckoutView({ checkout }: { readonly checkout: Checkout }) {
  // What was answered here shows at once; what the server says of a checkout that is over outweighs it.
  const [answered, setAnswered] = useState<CheckoutStatus | null>(null);
  const [first] = useState(checkout.status);
  const isOpen = checkout.status === 'open' || checkout.status === 'declined';
  const status = isOpen && answered !== null ? answered : checkout.status;
  const isTest = checkout.processor === 'local';
  return (
    <div className="mx-auto grid w-full max-w-lg gap-6">
      <StoreLive />
      <header className="grid gap-3">
        <h1 className="text-2xl font-semibold">{isTest ? texts.title : texts.processed.title}</h1>
        {isTest ? (
          <p className="flex gap-2.5 rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-text">
            <FlaskConical aria-hidden className="mt-0.5 size-4 shrink-0" />
            {texts.note}
          </p>
        ) : null}
      </header>
      <Receipt checkout={checkout} />
      <Stage checkout={checkout} status={status} isNew={status !== first} onPaid={setAnswered} />
    </div>
  );
}

interface StageProps {
  readonly checkout: Checkout;
  readonly status: CheckoutStatus;
  /** It came about while the page was open: what had the focus may be gone. */
  readonly isNew: boolean;
  readonly onPaid: (status: CheckoutStatus) => void;
}

/** What there is to do or to know, by how the checkout stands. */
function Stage({ checkout, status, isNew, onPaid }: StageProps) {
  const { id, processor, item, returnTo } = checkout;
  switch (status) {
    case 'paid':
      return <PaidNotice credits={itemOf(item).credits} returnTo={returnTo} takesFocus={isNew} />;
    case 'confirming':
      return <WaitingNotice {...texts.confirming} takesFocus={isNew} />;
    case 'abandoned':
    case 'expired':
      return <ClosedNotice checkout={checkout} />;
    case 'open':
    case 'declined':
      if (processor !== 'local') {
        return (
          <WaitingNotice title={texts.processed.waiting} description={texts.processed.description} takesFocus={false}>
            <ContinueCheckout checkoutId={id} />
          </WaitingNotice>
        );
      }
      return (
        <>
          <CheckoutForm checkout={checkout} onPaid={onPaid} />
          <Button asChild variant="ghost" className="justify-self-center text-muted">
            <Link href={storeAddress(returnTo)}>{texts.cancel}</Link>
          </Button>
        </>
      );
  }
}

function Receipt({ checkout: { item, priceCents, validUntil } }: { readonly checkout: Checkout }) {
  const sold = itemOf(item);
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
            {sold.kind === 'plan' ? <span className="block font-normal text-muted">{texts.renews[sold.interval]}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{texts.credits}</dt>
          <dd className="tabular">{storeTexts.credits(sold.credits)}</dd>
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
