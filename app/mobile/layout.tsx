import './mobile.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { OfflineWorker } from '@/components/offline/offline-worker';

export const metadata: Metadata = {
  manifest: '/mobile/app.webmanifest',
  appleWebApp: { capable: true, title: 'Tallycut', statusBarStyle: 'black-translucent' },
};

/** The page reaches under notches and makes room for the keyboard. */
export const viewport: Viewport = {
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
};

export default function MobileLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <OfflineWorker surface="mobile" />
    </>
  );
}
