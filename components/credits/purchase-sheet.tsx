'use client';
import { ChevronLeft, FlaskConical } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { failureText, runAction } from '@/components/account/run-action';
import { CheckoutForm } from '@/components/store/checkout-form';
import { goTo } from '@/components/store/go-to';
import { WaitingNotice } from '@/components/store/waiting-notice';
import { BottomSheet } from '@/components/ui/bottom-sheet';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { payTestCheckout, startCheckout } from '@/lib/actions/store';
import type { ItemId } from '@/lib/store/catalogue';
import { itemOf, packIds, planIds, storeCatalogue } from '@/lib/store/catalogue';
import { mobileTexts } from '@/lib/texts/en/mobile';
import { storeTexts } from '@/lib/texts/en/store';

const texts = mobileTexts.purchase;

interface Checkout {
  readonly id: string;
  readonly item: ItemId;
  readonly priceCents: number;
  readonly returnTo: string | null;
}

type Step = { readonly kind: 'offers' } | { readonly kind: 'paying' | 'confirming'; readonly checkout: Checkout };

interface PurchaseSheetProps {
  /** Where a payment service leads back to: a path of this site. */
  readonly returnTo: string;
  readonly onClose: () => void;
  /** The credits are there. */
  readonly onPaid: () => void;
}

/** SM7: packs and plans, bought without leaving where one is. What is paid on another page comes back to `returnTo`. */
export function PurchaseSheet({ returnTo, onClose, onPaid }: PurchaseSheetProps) {
  const router = useRouter();
  const [step, setStep] = useState<Step>({ kind: 'offers' });
  const [opening, setOpening] = useState<ItemId | null>(null);
  const toOffers = () => setStep({ kind: 'offers' });

  const choose = async (item: ItemId) => {
    if (opening !== null) return;
    setOpening(item);
    const started = await runAction(() => startCheckout({ item, returnTo }));
    setOpening(null);
    if (!started.ok) toast.error(started.error.code === 'already_subscribed' ? storeTexts.alreadySubscribed : failureText(started.error));
    else if (started.value.url.startsWith('/')) setStep({ kind: 'paying', checkout: { id: started.value.checkoutId, item, priceCents: itemOf(item).priceCents, returnTo } });
    else goTo(started.value.url, router);
  };
  const finish = (item: ItemId) => {
    toast.success(storeTexts.checkout.paid.title(itemOf(item).credits));
    onPaid();
  };

  return (
    <BottomSheet title={texts.title} height="high" closeLabel={mobileTexts.closeSheet} onClose={onClose}>
      <div
        // It stands inside of the form whose request needs the credits: what is sent here is not that request.
        onSubmit={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
        className="grid min-h-0 grow content-start gap-5 overflow-y-auto overscroll-contain px-4 pb-5 [&_[type=submit]]:sticky [&_[type=submit]]:bottom-0 [&_[type=submit]]:shadow-[0_0_0_1.25rem_var(--surface)]"
      >
        {step.kind === 'offers' ? <Offers opening={opening} onChoose={(item) => void choose(item)} /> : null}
        {step.kind === 'paying' ? (
          <Paying
            checkout={step.checkout}
            onLeft={toOffers}
            onPaid={(status) => (status === 'paid' ? finish(step.checkout.item) : setStep({ kind: 'confirming', checkout: step.checkout }))}
          />
        ) : null}
        {step.kind === 'confirming' ? <Confirming checkout={step.checkout} onPaid={() => finish(step.checkout.item)} /> : null}
      </div>
    </BottomSheet>
  );
}

interface OffersProps {
  /** The one whose checkout is being opened. */
  readonly opening: ItemId | null;
  readonly onChoose: (item: ItemId) => void;
}

function Offers({ opening, onChoose }: OffersProps) {
  return (
    <>
      <p className="text-muted">{texts.lead}</p>
      <OfferList title={texts.packs}>
        {packIds.map((id) => {
          const { credits } = storeCatalogue[id];
          return <Offer key={id} item={id} note={texts.packNote} label={storeTexts.buy(credits)} opening={opening} onChoose={onChoose} />;
        })}
      </OfferList>
      <OfferList title={texts.plans}>
        {planIds.map((id) => {
          const { interval } = storeCatalogue[id];
          return <Offer key={id} item={id} note={texts.planNote[interval]} label={storeTexts.subscribe(storeTexts.names[id])} opening={opening} onChoose={onChoose} />;
        })}
      </OfferList>
    </>
  );
}

function OfferList({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="text-xs font-semibold text-muted">{title}</h3>
      <ul role="list" className="grid gap-2">
        {children}
      </ul>
    </section>
  );
}

interface OfferProps extends OffersProps {
  readonly item: ItemId;
  readonly note: string;
  readonly label: string;
}

/** The whole row is the button. */
function Offer({ item, note, label, opening, onChoose }: OfferProps) {
  const { credits, priceCents } = itemOf(item);
  return (
    <li>
      <Button variant="secondary" busy={opening === item} aria-label={label} aria-description={`${storeTexts.price(priceCents)}. ${note}`} onClick={() => onChoose(item)} className="h-auto min-h-15 w-full justify-between gap-3 px-4 py-2.5 text-left whitespace-normal">
        <span className="grid gap-0.5">
          <span className="text-base font-semibold tabular">{storeTexts.credits(credits)}</span>
          <span className="text-xs font-normal text-muted">{note}</span>
        </span>
        <span className="shrink-0 font-mono tabular">{storeTexts.price(priceCents)}</span>
      </Button>
    </li>
  );
}

interface PayingProps {
  readonly checkout: Checkout;
  readonly onLeft: () => void;
  readonly onPaid: (status: 'paid' | 'confirming') => void;
}

/** The local checkout, in place. */
function Paying({ checkout, onLeft, onPaid }: PayingProps) {
  const sold = itemOf(checkout.item);
  return (
    <>
      <Button variant="ghost" onClick={onLeft} className="-ml-2.5 w-fit text-muted">
        <ChevronLeft aria-hidden />
        {texts.back}
      </Button>
      <p className="flex justify-between gap-4 text-base">
        <span>{storeTexts.credits(sold.credits)}</span>
        <span className="font-semibold tabular">{storeTexts.price(checkout.priceCents)}</span>
      </p>
      <p className="flex gap-2.5 rounded-lg bg-warning-soft px-4 py-3 text-warning-text">
        <FlaskConical aria-hidden className="mt-0.5 size-4 shrink-0" />
        {storeTexts.checkout.note}
      </p>
      {sold.kind === 'plan' ? <p className="text-muted">{storeTexts.checkout.renews[sold.interval]}</p> : null}
      <CheckoutForm checkout={checkout} onPaid={onPaid} onLeft={onLeft} />
    </>
  );
}

/** Paid, and the word of it is on its way. Asking for a checkout that is over charges nothing and says how it stands. */
function Confirming({ checkout, onPaid }: { readonly checkout: Checkout; readonly onPaid: () => void }) {
  useUpdates((update) => {
    if (update.kind !== 'store' && update.kind !== 'hello') return;
    void runAction(() => payTestCheckout({ checkoutId: checkout.id, card: 'late' })).then((sent) => sent.ok && sent.value.status === 'paid' && onPaid());
  });
  return <WaitingNotice {...storeTexts.checkout.confirming} takesFocus />;
}
