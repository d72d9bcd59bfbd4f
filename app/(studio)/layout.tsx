import type { ReactNode } from 'react';
import { OfflineNotice } from '@/components/account/offline-notice';
import { StudioHeader } from '@/components/account/studio-header';
import { StudioProviders } from '@/components/account/studio-providers';
import { assert } from '@/lib/base/assert';
import { requireUser } from '@/lib/server/auth/session';
import { balanceView } from '@/lib/server/credits/balance-view';
import { labIsOn } from '@/lib/server/lab/lab-guard';

export default async function StudioLayout({ children }: { readonly children: ReactNode }) {
  const { id, name, email } = await requireUser();
  const balance = await balanceView(id);
  assert(balance !== null, 'every person has a credit account');
  return (
    <StudioProviders user={{ id, name, email }} balance={balance}>
      <StudioHeader hasLab={labIsOn()} />
      <OfflineNotice />
      <main id="content" className="mx-auto w-full max-w-[104rem] px-4 py-8 sm:px-6 lg:px-10 lg:py-10">
        {children}
      </main>
    </StudioProviders>
  );
}
