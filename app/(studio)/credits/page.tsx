import type { Metadata } from 'next';
import { WalletView } from '@/components/wallet/wallet-view';
import { assert } from '@/lib/base/assert';
import { requireUser } from '@/lib/server/auth/session';
import { listAwards } from '@/lib/server/awards/list-awards';
import { loadWallet } from '@/lib/server/credits/wallet';
import { plansOf } from '@/lib/server/purchases/subscriptions';
import { creditsTexts } from '@/lib/texts/en/credits';

export const metadata: Metadata = { title: creditsTexts.documentTitle };

export default async function CreditsPage() {
  const user = await requireUser();
  const [loaded, awards] = await Promise.all([loadWallet(user.id), listAwards(user)]);
  assert(loaded !== null, 'every person has a credit account');
  const plans = await plansOf(user.id, loaded.wallet.asOf);
  return <WalletView wallet={loaded.wallet} forecast={loaded.forecast} awards={awards} plans={plans} />;
}
