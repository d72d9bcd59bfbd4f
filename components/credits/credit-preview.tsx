'use client';
import { Tally5 } from 'lucide-react';
import type { CreditType } from '@/lib/credits/model';
import { spendingTexts } from '@/lib/texts/en/spending';

const texts = spendingTexts.creditPreview;

const typeColours: Readonly<Record<CreditType, string>> = {
  subscription: 'bg-credit-subscription',
  purchased: 'bg-credit-purchased',
  activity: 'bg-credit-activity',
};

interface CreditPreviewProps {
  /** In credits. */
  readonly price: number;
  readonly balance: { readonly total: number; readonly byType: Readonly<Record<CreditType, number>> };
  /** The types that get an item; others count in the total alone. */
  readonly namedTypes: readonly CreditType[];
  /** For the button that confirms: the sentence with the price describes it. */
  readonly priceId: string;
}

/** PRODUCT 2 Web 5: what confirming costs and what there is to spend, before anything runs. Each sentence stands once in the page. */
export function CreditPreview({ price, balance, namedTypes, priceId }: CreditPreviewProps) {
  const isEnough = balance.total >= price;
  return (
    <section aria-label={texts.region} aria-live="polite" className="grid gap-1 rounded-lg border border-border bg-sunken px-3 py-2.5 text-sm">
      <p id={priceId} className="flex items-center gap-2 font-medium tabular">
        <Tally5 aria-hidden className="size-4 shrink-0 text-accent-text" />
        {texts.requires(price)}
      </p>
      <p className={isEnough ? 'text-muted tabular' : 'text-danger-text tabular'}>{texts.available(balance.total)}</p>
      <ul role="list" className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted tabular">
        {namedTypes.map((type) => (
          <li key={type} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2 rounded-full ${typeColours[type]}`} />
            {texts.ofType[type](balance.byType[type])}
          </li>
        ))}
      </ul>
    </section>
  );
}
