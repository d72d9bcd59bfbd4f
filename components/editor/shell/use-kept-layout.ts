'use client';
import type { RefObject } from 'react';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { GroupImperativeHandle, Layout } from 'react-resizable-panels';

interface KeptLayout {
  readonly groupRef: RefObject<GroupImperativeHandle | null>;
  readonly onLayoutChanged: (layout: Layout, meta: { readonly isUserInteraction: boolean }) => void;
}

/** Sizes of panels as the person left them on this device. The server draws the usual ones, so they are set before the first paint. */
export function useKeptLayout(name: string): KeptLayout {
  const groupRef = useRef<GroupImperativeHandle>(null);
  const key = `tallycut.layout.${name}`;
  const settledKey = useRef('');
  /** Panels that have just come are known to the group a moment later: then it says so, and it is tried again. */
  const settle = () => {
    if (settledKey.current === key) return;
    const kept = readLayout(key);
    const current = Object.keys(groupRef.current?.getLayout() ?? {});
    if (kept !== null && (current.length !== Object.keys(kept).length || !current.every((id) => id in kept))) return;
    settledKey.current = key;
    if (kept !== null) groupRef.current?.setLayout(kept);
  };
  const settleNow = useEffectEvent(settle);
  useLayoutEffect(() => settleNow(), [key]);
  return {
    groupRef,
    onLayoutChanged: (layout, { isUserInteraction }) => {
      if (!isUserInteraction) return settle();
      try {
        localStorage.setItem(key, JSON.stringify(layout));
      } catch {
        // Where nothing can be kept, the usual sizes come again.
      }
    },
  };
}

function readLayout(key: string): Layout | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const isLayout = typeof value === 'object' && value !== null && Object.values(value).every((size) => typeof size === 'number');
    return isLayout ? (value as Layout) : null;
  } catch {
    return null;
  }
}
