'use client';
import type { RefObject } from 'react';
import { useRef, useState } from 'react';

interface Rename {
  readonly isRenaming: boolean;
  readonly begin: () => void;
  /** For the field: with the new name, or with null where nothing is to change. */
  readonly finish: (name: string | null) => void;
  /** Of the link that stands where the field was: it gets the focus back. */
  readonly link: RefObject<HTMLAnchorElement | null>;
}

/** Renaming a project in its place in the list. */
export function useRename(onRename: (name: string) => void): Rename {
  const [isRenaming, setIsRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const finish = (name: string | null) => {
    setIsRenaming(false);
    if (name !== null) onRename(name);
    requestAnimationFrame(() => link.current?.focus());
  };
  return { isRenaming, begin: () => setIsRenaming(true), finish, link };
}
