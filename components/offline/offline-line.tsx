'use client';
import { WifiOff } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useIsOffline } from '@/components/account/account-provider';
import { useMissingMedia } from '@/components/offline/use-missing-media';
import { offlineTexts } from '@/lib/texts/en/offline';

/** Begins when the editor stands. */
const KeepOpenProject = dynamic(() => import('@/components/offline/keep-open-project').then((part) => part.KeepOpenProject), { ssr: false });

/** SD7, SO4: says that there is no connection for as long as that lasts, and what is missing without one. */
export function OfflineLine() {
  const isOffline = useIsOffline();
  const missingCount = useMissingMedia(isOffline);
  return (
    <div role="status" className="shrink-0">
      {isOffline ? (
        <p className="flex items-center justify-center gap-2 border-b border-border bg-warning-soft px-3 py-1 text-center text-xs text-warning-text">
          <WifiOff aria-hidden className="size-3.5 shrink-0" />
          <span>
            {offlineTexts.editing}
            {missingCount > 0 ? ` ${offlineTexts.missingMedia(missingCount)}` : null}
          </span>
        </p>
      ) : null}
      <KeepOpenProject />
    </div>
  );
}
