import type { Metadata } from 'next';
import { OfflineMobile } from '@/components/offline/offline-mobile';

export const metadata: Metadata = { robots: { index: false } };

/** SO1: kept on devices and shown without a connection. It asks for nobody, so that nobody's data can be in it. */
export default function OfflineMobilePage() {
  return <OfflineMobile />;
}
