import { cn } from '@/lib/base/cn';
import type { CreditType } from '@/lib/credits/model';

/** One colour per type, wherever a type is shown; never without its name beside it. */
export const typeBackgrounds: Readonly<Record<CreditType, string>> = {
  subscription: 'bg-credit-subscription',
  purchased: 'bg-credit-purchased',
  activity: 'bg-credit-activity',
};

export function TypeDot({ type, className }: { readonly type: CreditType; readonly className?: string }) {
  return <span aria-hidden className={cn('inline-block size-2 shrink-0 rounded-full', typeBackgrounds[type], className)} />;
}
