import type { ReactNode } from 'react';
import { imagesFor } from '@/components/store/image-worth';
import { TypeDot } from '@/components/wallet/type-dot';
import type { CreditType } from '@/lib/credits/model';
import { itemOf, type ItemId } from '@/lib/store/catalogue';
import { storeTexts } from '@/lib/texts/en/store';

interface OfferCardProps {
  readonly item: ItemId;
  readonly type: CreditType;
  /** After the price, such as "for a month". */
  readonly per?: string;
  /** Beside the name. */
  readonly badge?: ReactNode;
  /** A line of its own under the price. */
  readonly note: string;
  /** The one thing to do. */
  readonly children: ReactNode;
}

/** One thing that can be bought: what it gives, what that means, what it costs. */
export function OfferCard({ item, type, per, badge, note, children }: OfferCardProps) {
  const { credits, priceCents } = itemOf(item);
  const titleId = `offer-${item}`;
  return (
    <li aria-labelledby={titleId} className="grid grid-rows-[auto_1fr_auto] gap-5 rounded-xl border border-border bg-surface p-6">
      <div className="flex min-h-6 items-center justify-between gap-3">
        <h3 id={titleId} className="font-semibold">
          {storeTexts.names[item]}
        </h3>
        {badge}
      </div>
      <div className="grid content-start gap-4">
        <div>
          <p className="flex items-center gap-2.5 text-3xl font-semibold tabular">
            <TypeDot type={type} className="size-2.5" />
            {storeTexts.credits(credits)}
          </p>
          <p className="mt-1 text-muted">{storeTexts.images(imagesFor(credits))}</p>
        </div>
        <div className="border-t border-border pt-4">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-xl font-medium tabular">{storeTexts.price(priceCents)}</span>
            {per === undefined ? null : <span className="text-sm text-muted">{per}</span>}
          </p>
          <p className="mt-0.5 text-sm text-muted tabular">{note}</p>
        </div>
      </div>
      {children}
    </li>
  );
}
