'use client';
import { useRef } from 'react';

interface AfterMenu {
  /** For the item: what to do once the menu has closed. */
  readonly runAfterMenu: (run: () => void) => void;
  /** For the menu's content. */
  readonly onCloseAutoFocus: (event: Event) => void;
}

/**
 * For items that lead to a field. A menu that closes gives the focus back to its button, which would end a rename as it begins; so the field
 * opens at that very moment, in place of it.
 */
export function useAfterMenu(): AfterMenu {
  const wanted = useRef<(() => void) | null>(null);
  return {
    runAfterMenu: (run) => (wanted.current = run),
    onCloseAutoFocus: (event) => {
      const run = wanted.current;
      wanted.current = null;
      if (run === null) return;
      event.preventDefault();
      run();
    },
  };
}
