import Link from 'next/link';
import type { ReactNode } from 'react';
import { ForgetDevice } from '@/components/offline/forget-device';
import { Logo } from '@/components/site/logo';
import { siteTexts } from '@/lib/texts/en/site';

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-border">
        <div className="flex h-15 items-center px-4 sm:px-6 lg:px-10">
          <Link href="/" aria-label={siteTexts.home} className="rounded-sm">
            <Logo />
          </Link>
        </div>
      </header>
      {children}
      <ForgetDevice />
    </div>
  );
}
