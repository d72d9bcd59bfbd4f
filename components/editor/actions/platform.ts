'use client';
import { useSyncExternalStore } from 'react';

function isAppleNow(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

const never = () => () => undefined;

/** Whether the keyboard has a Command key. False on the server, so that both sides draw the same at first. */
export function useIsApple(): boolean {
  return useSyncExternalStore(never, isAppleNow, () => false);
}

export function isApplePlatform(): boolean {
  return isAppleNow();
}
