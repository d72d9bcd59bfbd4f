'use client';
import { useRef } from 'react';

interface FocusReturn {
  readonly onOpenAutoFocus: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/**
 * For the content of dialogs: the focus comes back to where it was. By itself a dialog gives it back to the button that is tied to it, and one
 * that the server's answer opened has none.
 * @param elsewhere where it goes if what had it has gone meanwhile, such as the row that a dialog has deleted.
 */
export function useFocusReturn(elsewhere?: () => HTMLElement | null): FocusReturn {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => (before.current = document.activeElement),
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      const target = before.current?.isConnected === true ? before.current : elsewhere?.();
      if (target instanceof HTMLElement) target.focus();
    },
  };
}
