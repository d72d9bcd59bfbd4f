import { WalletSkeleton } from '@/components/wallet/wallet-skeleton';

export default function CreditsLoading() {
  return <WalletSkeleton />;
}
