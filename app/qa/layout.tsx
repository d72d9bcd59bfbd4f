import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { OfflineNotice } from '@/components/account/offline-notice';
import { StudioHeader } from '@/components/account/studio-header';
import { StudioProviders } from '@/components/account/studio-providers';
import { SiteHeader } from '@/components/site/site-header';
import { currentUser } from '@/lib/server/auth/session';
import { balanceView } from '@/lib/server/credits/balance-view';
import { labIsOn } from '@/lib/server/lab/lab-guard';

/** The lab is open to everybody who reaches this machine; who is signed in has their own header and balance. */
export default async function LabLayout({ children }: { readonly children: ReactNode }) {
  if (!labIsOn()) notFound();
  const user = await currentUser();
  const balance = user === null ? null : await balanceView(user.id);
  const main = (
    <main id="content" className="mx-auto w-full max-w-7xl px-4 py-8 sm:px-6 lg:px-10 lg:py-10">
      {children}
    </main>
  );
  if (user === null || balance === null) {
    return (
      <>
        <SiteHeader isSignedIn={false} />
        {main}
      </>
    );
  }
  const { id, name, email } = user;
  return (
    <StudioProviders key={id} user={{ id, name, email }} balance={balance}>
      <StudioHeader hasLab />
      <OfflineNotice />
      {main}
    </StudioProviders>
  );
}
