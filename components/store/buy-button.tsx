'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { goTo } from '@/components/store/go-to';
import { Button } from '@/components/ui/button';
import type { ButtonProps } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { cn } from '@/lib/base/cn';
import { startCheckout } from '@/lib/actions/store';
import type { ItemId } from '@/lib/store/catalogue';
import { storeTexts } from '@/lib/texts/en/store';

interface BuyButtonProps extends Pick<ButtonProps, 'variant' | 'children' | 'className'> {
  readonly item: ItemId;
  readonly returnTo: string | null;
}

/** Opens a checkout and goes there. Nothing is charged by it. */
export function BuyButton({ item, returnTo, variant, className, children }: BuyButtonProps) {
  const router = useRouter();
  const [isOpening, open] = useTransition();

  function begin(): void {
    open(async () => {
      const started = await runAction(() => startCheckout({ item, returnTo }));
      if (started.ok) goTo(started.value.url, router);
      else if (started.error.code === 'already_subscribed') {
        toast.info(storeTexts.alreadySubscribed);
        router.refresh();
      } else toast.error(storeTexts.failed, { description: failureText(started.error) });
    });
  }

  return (
    <Button variant={variant} size="lg" className={cn('w-full', className)} busy={isOpening} onClick={begin}>
      {children}
    </Button>
  );
}
