import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { currentUser } from '@/lib/server/auth/session';

export default async function SiteLayout({ children }: { readonly children: ReactNode }) {
  const user = await currentUser();
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader isSignedIn={user !== null} />
      {children}
      <SiteFooter isSignedIn={user !== null} />
    </div>
  );
}
