'use client';
import { useEffect, useRef, useState } from 'react';

interface TypedTextOptions {
  readonly value: string;
  readonly onPreview: (text: string) => void;
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
}

/** A pause of this length ends a stretch of typing: it becomes one step, and it is saved. */
const pauseMs = 800;

/** Text as it is being typed: every letter is shown at once; a pause, or leaving the field, makes it a step. Escape takes back what is no step yet. */
export function useTypedText({ value, onPreview, onCommit, onCancel }: TypedTextOptions) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const pending = useRef<string | null>(null);
  const latest = useRef({ onCommit, onCancel });
  useEffect(() => {
    latest.current = { onCommit, onCancel };
  });
  const commit = () => {
    window.clearTimeout(timer.current);
    const text = pending.current;
    pending.current = null;
    if (text !== null) latest.current.onCommit(text);
  };
  // A field that goes away while somebody types into it keeps what was typed.
  const commitRef = useRef(commit);
  useEffect(() => {
    commitRef.current = commit;
  });
  useEffect(() => () => commitRef.current(), []);

  return {
    value: typed ?? value,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      const text = event.target.value;
      setTyped(text);
      pending.current = text;
      onPreview(text);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => commitRef.current(), pauseMs);
    },
    onBlur: () => {
      commit();
      setTyped(null);
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
      if (event.key !== 'Escape') return;
      window.clearTimeout(timer.current);
      pending.current = null;
      latest.current.onCancel();
      setTyped(null);
      event.currentTarget.blur();
    },
  };
}
