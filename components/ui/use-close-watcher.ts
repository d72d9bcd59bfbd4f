'use client';
import { useEffect, useEffectEvent } from 'react';

/** What phones close with their way back; the type library does not know it. */
interface CloseWatching {
  readonly CloseWatcher?: new () => { onclose: (() => void) | null; destroy(): void };
}

/** The phone's way back closes what lies over the page, and does not leave the page. Browsers without it leave, as they always do. */
export function useCloseWatcher(onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const { CloseWatcher } = window as CloseWatching;
    if (CloseWatcher === undefined) return undefined;
    const watcher = new CloseWatcher();
    watcher.onclose = () => close();
    return () => watcher.destroy();
  }, []);
}
