'use client';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { GroupImperativeHandle, Layout } from 'react-resizable-panels';

interface KeptLayout {
  readonly groupRef: RefObject<GroupImperativeHandle | null>;
  readonly onLayoutChanged: (layout: Layout, meta: { readonly isUserInteraction: boolean }) => void;
}

/** Sizes of panels as the person left them on this device. The server draws the usual ones, so they are set before the first paint. */
export function useKeptLayout(name: string): KeptLayout {
  const groupRef = useRef<GroupImperativeHandle>(null);
  const key = `tallycut.layout.${name}`;
  useLayoutEffect(() => {
    const kept = readLayout(key);
    const current = groupRef.current?.getLayout() ?? {};
    if (kept !== null && Object.keys(current).every((id) => id in kept)) groupRef.current?.setLayout(kept);
  }, [key]);
  return {
    groupRef,
    onLayoutChanged: (layout, { isUserInteraction }) => {
      if (!isUserInteraction) return;
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
