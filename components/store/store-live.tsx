'use client';
import { useRouter } from 'next/navigation';
import { useUpdates } from '@/components/account/account-provider';

/** Asks for the page again when plans or checkouts changed, here or anywhere else, and when the connection is there again. */
export function StoreLive() {
  const router = useRouter();
  useUpdates((update) => {
    if (update.kind === 'store' || update.kind === 'hello') router.refresh();
  });
  return null;
}
