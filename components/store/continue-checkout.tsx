'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { goTo } from '@/components/store/go-to';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { continueCheckout } from '@/lib/actions/store';
import { storeTexts } from '@/lib/texts/en/store';

/** Back to the payment service's page, for who left it before paying. */
export function ContinueCheckout({ checkoutId }: { readonly checkoutId: string }) {
  const router = useRouter();
  const [isOpening, open] = useTransition();
  const goBack = () =>
    open(async () => {
      const opened = await runAction(() => continueCheckout({ checkoutId }));
      if (opened.ok) goTo(opened.value.url, router);
      else if (opened.error.code === 'checkout_over') router.refresh();
      else toast.error(failureText(opened.error));
    });
  return (
    <Button variant="secondary" busy={isOpening} onClick={goBack}>
      {storeTexts.checkout.processed.open}
    </Button>
  );
}
