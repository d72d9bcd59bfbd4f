'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useBalance, useUpdates } from '@/components/account/account-provider';
import { nextDay, startOfDay } from '@/lib/store/days';
import type { Wallet } from '@/lib/store/wallet';
import type { BalanceView } from '@/lib/updates/update-event';

interface WalletLiveProps {
  /** What the page around it shows. */
  readonly shown: Pick<Wallet, 'total' | 'byType' | 'held' | 'asOf'>;
}

/**
 * Asks for the page again when it no longer shows what is: another balance, which every tab keeps up to date; another day (UTC, account time), on which
 * things lapse, are announced and can be claimed; a project that was saved, which may have met the challenge; a plan that was changed.
 */
export function WalletLive({ shown }: WalletLiveProps) {
  const router = useRouter();
  const balance = useBalance();
  const isBehind = balance.asOf >= shown.asOf && keyOf(balance) !== keyOf(shown);
  const key = keyOf(balance);
  useEffect(() => {
    if (isBehind) router.refresh();
  }, [isBehind, key, router]);

  const { asOf } = shown;
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), nextDay(asOf) - asOf);
    return () => clearTimeout(timer);
  }, [asOf, router]);

  useUpdates((update) => {
    if (update.kind === 'project' || update.kind === 'store') router.refresh();
  });
  return null;
}

function keyOf({ total, byType, held, asOf }: Pick<BalanceView, 'total' | 'byType' | 'held' | 'asOf'>): string {
  return [total, held, byType.subscription, byType.purchased, byType.activity, startOfDay(asOf)].join(' ');
}
