import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { processorNames } from '@/lib/store/views';
import { db } from '@/lib/server/db';
import { processorOf } from '@/lib/server/payments/processors';

/**
 * Back to where a checkout is paid, for who left it there. Nothing is charged by it.
 * Refusals: `not_found`, `checkout_over` (it was paid, or cannot be paid any more).
 * @returns a path of this site, or an address of the payment service.
 */
export async function checkoutPage(userId: string, checkoutId: string): Promise<Result<{ readonly url: string }, { readonly code: 'not_found' } | { readonly code: 'checkout_over' }>> {
  const checkout = await db().checkout.findFirst({ where: { id: checkoutId, userId } });
  const processor = processorNames.find((name) => name === checkout?.processor);
  if (checkout === null || processor === undefined) return err({ code: 'not_found' });
  const isOpen = checkout.status === 'open' || checkout.status === 'declined';
  const url = isOpen ? await processorOf(processor).checkoutUrl(checkout) : null;
  return url === null ? err({ code: 'checkout_over' }) : ok({ url });
}
