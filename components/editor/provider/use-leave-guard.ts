'use client';
import { useEffect } from 'react';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { AutosaveState } from '@/lib/editor/autosave/autosave';

/** Lets the browser ask before the page is left where that would lose something: files on their way, or work that is kept nowhere else. */
export function useLeaveGuard({ save, uploads }: EditorServices): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const isSending = uploads.store.getState().uploads.some(({ state }) => state.kind !== 'failed');
      if (isSending || isAtRisk(save.store.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [save, uploads]);
}

/** What is merely on its way is kept as a draft and sent when the page hides; what cannot be kept here would be gone. */
function isAtRisk(state: AutosaveState): boolean {
  return 'isKept' in state && !state.isKept;
}
