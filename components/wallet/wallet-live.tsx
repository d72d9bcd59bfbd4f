'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useBalance } from '@/components/account/account-provider';
import type { Wallet } from '@/lib/store/wallet';
import type { BalanceView } from '@/lib/updates/update-event';

interface WalletLiveProps {
  /** What the page around it shows. */
  readonly shown: Pick<Wallet, 'total' | 'byType' | 'held' | 'asOf'>;
}

/** Asks for the page again when the balance, which every tab keeps up to date, is no longer the one that it shows. */
export function WalletLive({ shown }: WalletLiveProps) {
  const router = useRouter();
  const balance = useBalance();
  const isBehind = balance.asOf >= shown.asOf && keyOf(balance) !== keyOf(shown);
  const key = keyOf(balance);
  useEffect(() => {
    if (isBehind) router.refresh();
  }, [isBehind, key, router]);
  return null;
}

function keyOf({ total, byType, held }: Pick<BalanceView, 'total' | 'byType' | 'held'>): string {
  return [total, held, byType.subscription, byType.purchased, byType.activity].join(' ');
}
