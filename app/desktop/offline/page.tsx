import type { Metadata } from 'next';
import { OfflineDesktop } from '@/components/offline/offline-desktop';

export const metadata: Metadata = { robots: { index: false } };

/** SO1: kept on devices and shown without a connection. It asks for nobody, so that nobody's data can be in it. */
export default function OfflineDesktopPage() {
  return <OfflineDesktop />;
}
