'use client';
import { useTransition } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { openBillingPortal } from '@/lib/actions/billing';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.plan.portal;

/** Leads to the payment service's own page, where cards are changed and invoices are. */
export function BillingPortalButton({ subscriptionId, isDue }: { readonly subscriptionId: string; readonly isDue: boolean }) {
  const [isOpening, open] = useTransition();

  function begin(): void {
    open(async () => {
      const opened = await runAction(() => openBillingPortal({ subscriptionId }));
      if (opened.ok) window.location.assign(opened.value.url);
      else toast.error(opened.error.code === 'no_portal' ? texts.none : failureText(opened.error));
    });
  }

  return (
    <Button variant={isDue ? 'accent' : 'secondary'} busy={isOpening} onClick={begin}>
      {texts.open}
    </Button>
  );
}
