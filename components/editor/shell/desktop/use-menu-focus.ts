'use client';
import { useRef } from 'react';

interface MenuFocus {
  /** For the key that goes to the bar, before it does: the focus comes back to here. */
  readonly rememberFocus: () => void;
  /** For the menu bar: which menu is open, or ''. */
  readonly onValueChange: (menu: string) => void;
  /** For each menu's content. */
  readonly onCloseAutoFocus: (event: Event) => void;
  /** For items that open something: it opens once the menu has closed. */
  readonly runAfterMenu: (run: () => void) => void;
}

/** A menu of an application gives the focus back to where the person was, so that the editor's keys go on; it does not keep it in the bar. */
export function useMenuFocus(): MenuFocus {
  const open = useRef('');
  const before = useRef<Element | null>(null);
  const hasComeByKey = useRef(false);
  const wanted = useRef<(() => void) | null>(null);
  return {
    rememberFocus: () => {
      before.current = document.activeElement;
      hasComeByKey.current = true;
    },
    onValueChange: (menu) => {
      const isRemembered = hasComeByKey.current && document.activeElement?.closest('[role="menubar"]') !== null;
      if (open.current === '' && !isRemembered) before.current = document.activeElement;
      hasComeByKey.current = false;
      open.current = menu;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      // One menu closed because the next one opened.
      if (open.current !== '') return;
      const back = before.current;
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      wanted.current?.();
      wanted.current = null;
    },
    runAfterMenu: (run) => (wanted.current = run),
  };
}
