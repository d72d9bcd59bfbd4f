'use client';
import type { InputHTMLAttributes, ReactElement } from 'react';
import { useRef } from 'react';

type InputAttributes = Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple' | 'capture' | 'aria-label'>;

interface FileChoice {
  /** Is drawn anywhere; it is not seen. */
  readonly input: ReactElement;
  /** Opens the browser's own dialog. */
  readonly choose: () => void;
}

/** Lets a press on something of ours choose files; a choice that is given up tells nothing. */
export function useFileChoice(onFiles: (files: readonly File[]) => void, attributes: InputAttributes): FileChoice {
  const ref = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={ref}
      type="file"
      hidden
      {...attributes}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // The same file can be chosen again.
        target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { input, choose: () => ref.current?.click() };
}
