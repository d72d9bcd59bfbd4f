import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CheckoutView } from '@/components/store/checkout-view';
import { requireUser } from '@/lib/server/auth/session';
import { loadCheckout } from '@/lib/server/purchases/load-checkout';
import { storeTexts } from '@/lib/texts/en/store';

export const metadata: Metadata = { title: storeTexts.checkout.documentTitle };

interface CheckoutPageProps {
  readonly params: Promise<{ readonly checkoutId: string }>;
}

export default async function CheckoutPage({ params }: CheckoutPageProps) {
  const user = await requireUser();
  const checkout = await loadCheckout(user.id, (await params).checkoutId);
  if (checkout === null) notFound();
  return <CheckoutView checkout={checkout} />;
}
