import type { Metadata } from 'next';
import { WalletView } from '@/components/wallet/wallet-view';
import { assert } from '@/lib/base/assert';
import { requireUser } from '@/lib/server/auth/session';
import { loadWallet } from '@/lib/server/credits/wallet';
import { creditsTexts } from '@/lib/texts/en/credits';

export const metadata: Metadata = { title: creditsTexts.documentTitle };

export default async function CreditsPage() {
  const user = await requireUser();
  const wallet = await loadWallet(user.id);
  assert(wallet !== null, 'every person has a credit account');
  return <WalletView wallet={wallet} />;
}
