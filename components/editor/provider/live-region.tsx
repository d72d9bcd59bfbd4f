'use client';
import { useStore } from 'zustand';
import { useServices } from '@/components/editor/provider/editor-services';

/** The one place of the editor that speaks by itself. */
export function LiveRegion() {
  const { text, count } = useStore(useServices().announcer.store);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      <span key={count}>{text}</span>
    </div>
  );
}
