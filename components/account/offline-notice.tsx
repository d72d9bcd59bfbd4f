'use client';
import { WifiOff } from 'lucide-react';
import { useIsOffline } from '@/components/account/account-provider';
import { accountTexts } from '@/lib/texts/en/account';

/** Says that the server is not reached, for as long as that lasts. */
export function OfflineNotice() {
  const isOffline = useIsOffline();
  return (
    <div role="status">
      {isOffline ? (
        <p className="flex items-center justify-center gap-2 border-b border-border bg-warning-soft px-4 py-2 text-center text-sm text-warning-text">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          <span>
            <strong className="font-semibold">{accountTexts.offline}.</strong> {accountTexts.offlineHint}
          </span>
        </p>
      ) : null}
    </div>
  );
}
