'use client';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { AccountProvider } from '@/components/account/account-provider';
import type { AccountUser } from '@/components/account/account-provider';
import { TooltipProvider } from '@/components/ui/tooltip';
import { accountTexts } from '@/lib/texts/en/account';
import type { BalanceView } from '@/lib/updates/update-event';

/** Nothing is said before the page is there. */
const Toaster = dynamic(() => import('@/components/ui/toaster').then((part) => part.Toaster), { ssr: false });

interface StudioProvidersProps {
  readonly user: AccountUser;
  readonly balance: BalanceView;
  readonly noticesAt?: 'bottom-right' | 'top-center';
  readonly children: ReactNode;
}

/** What every signed-in page stands in, the editor too: account, tooltips, notices. */
export function StudioProviders({ user, balance, noticesAt, children }: StudioProvidersProps) {
  return (
    <AccountProvider user={user} balance={balance}>
      <TooltipProvider delayDuration={400}>{children}</TooltipProvider>
      <Toaster label={accountTexts.toasts} position={noticesAt} />
    </AccountProvider>
  );
}
