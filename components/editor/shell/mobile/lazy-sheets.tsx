'use client';
import dynamic from 'next/dynamic';

/** Nobody sees a sheet at first. */
const loadSheets = () => import('@/components/editor/shell/mobile/sheets').then((part) => part.Sheets);

export const Sheets = dynamic(loadSheets, { ssr: false });

/** Gets them while the browser has nothing else to do, so that the first touch does not wait. */
export function preloadSheets(): () => void {
  const timer = window.setTimeout(() => void loadSheets().catch(() => undefined), 1_500);
  return () => window.clearTimeout(timer);
}
