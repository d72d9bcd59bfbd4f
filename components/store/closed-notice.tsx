import Link from 'next/link';
import { BuyButton } from '@/components/store/buy-button';
import { storeAddress } from '@/components/store/store-address';
import { Button } from '@/components/ui/button';
import type { CheckoutView } from '@/lib/store/views';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.checkout.closed;

/** A checkout that was left: nothing came of it, and another one is one press away. */
export function ClosedNotice({ checkout: { item, returnTo } }: { readonly checkout: CheckoutView }) {
  return (
    <section aria-labelledby="closed-title" className="grid justify-items-center gap-5 rounded-xl border border-border bg-surface px-6 py-8 text-center">
      <div className="grid gap-1">
        <h2 id="closed-title" className="text-lg font-semibold">
          {texts.title}
        </h2>
        <p className="text-sm text-muted">{texts.description}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <Button asChild variant="secondary" size="lg">
          <Link href={storeAddress(returnTo)}>{texts.store}</Link>
        </Button>
        <BuyButton item={item} returnTo={returnTo} variant="primary" className="w-auto">
          {texts.again}
        </BuyButton>
      </div>
    </section>
  );
}
