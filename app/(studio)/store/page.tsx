import type { Metadata } from 'next';
import { StoreView } from '@/components/store/store-view';
import { localPath } from '@/lib/base/local-path';
import { requireUser } from '@/lib/server/auth/session';
import { accountNow } from '@/lib/server/credits/account-now';
import { plansOf } from '@/lib/server/purchases/subscriptions';
import { storeTexts } from '@/lib/texts/en/store';

export const metadata: Metadata = { title: storeTexts.documentTitle };

interface StorePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function StorePage({ searchParams }: StorePageProps) {
  const user = await requireUser();
  const { from } = await searchParams;
  const plans = await plansOf(user.id, await accountNow(user.id));
  return <StoreView plans={plans} returnTo={typeof from === 'string' ? localPath(from) : null} />;
}
