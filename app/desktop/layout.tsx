import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { OfflineWorker } from '@/components/offline/offline-worker';

/** SD7: what a browser needs to install it as an application. */
export const metadata: Metadata = { manifest: '/desktop/manifest.webmanifest' };

export const viewport: Viewport = { themeColor: '#171717' };

export default function DesktopLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <OfflineWorker surface="desktop" />
    </>
  );
}
