'use client';
import { useEffect, useState } from 'react';
import { useAccountUser } from '@/components/account/account-provider';
import { useServices } from '@/components/editor/provider/editor-services';
import { wantedMedia } from '@/lib/offline/media-plan';
import { mediaCacheName } from '@/lib/offline/places';

/** SO4: how many media of the timeline are not on this device, while there is no connection to bring them. */
export function useMissingMedia(isOffline: boolean): number {
  const { editor, library } = useServices();
  const { id } = useAccountUser();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!isOffline || typeof caches === 'undefined') return;
    let isOver = false;
    const look = async () => {
      const missing = await countMissing(id, wantedMedia(editor.store.getState().document, Object.values(library.store.getState().assets)).map(({ url }) => url));
      if (!isOver) setCount(missing);
    };
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [isOffline, editor, library, id]);
  return isOffline ? count : 0;
}

async function countMissing(accountId: string, urls: readonly string[]): Promise<number> {
  const name = mediaCacheName(accountId);
  const cache = (await caches.has(name)) ? await caches.open(name) : null;
  const kept = new Set((await cache?.keys())?.map(({ url }) => url));
  // Small pictures are asked for beside what they are of.
  return urls.filter((url) => !url.includes('?') && !kept.has(new URL(url, location.origin).href)).length;
}
