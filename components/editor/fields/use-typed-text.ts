'use client';
import type { ChangeEvent, KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';

interface TypedTextOptions {
  readonly value: string;
  readonly onPreview: (text: string) => void;
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
}

/** A pause of this length ends a stretch of typing: it becomes one step, and it is saved. */
const pauseMs = 800;

/** Text as it is being typed: every letter is shown at once; a pause, leaving the field, or `flush` makes it a step. Escape takes back what is no step yet. */
export function useTypedText({ value, onPreview, onCommit, onCancel }: TypedTextOptions) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const pending = useRef<string | null>(null);
  const flush = () => {
    window.clearTimeout(timer.current);
    const text = pending.current;
    pending.current = null;
    setTyped(null);
    if (text !== null) onCommit(text);
  };
  const latestFlush = useRef(flush);
  useEffect(() => {
    latestFlush.current = flush;
  });
  // A field that goes away while somebody types into it keeps what was typed.
  useEffect(() => () => latestFlush.current(), []);

  const field = {
    value: typed ?? value,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
      const text = event.target.value;
      setTyped(text);
      pending.current = text;
      onPreview(text);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => latestFlush.current(), pauseMs);
    },
    onBlur: flush,
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (event.key !== 'Escape') return;
      window.clearTimeout(timer.current);
      pending.current = null;
      onCancel();
      setTyped(null);
      event.currentTarget.blur();
    },
  };
  return { field, flush };
}
