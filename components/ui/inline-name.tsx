'use client';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Input } from '@/components/ui/input';
import { cn } from '@/lib/base/cn';

interface InlineNameProps {
  readonly name: string;
  readonly label: string;
  readonly maxLength: number;
  readonly className?: string;
  /** Called once: with the new name, or with null where nothing is to change. */
  readonly onDone: (name: string | null) => void;
}

/** Renames in place: Enter or leaving saves, Escape takes it back. An empty name changes nothing. */
export function InlineName({ name, label, maxLength, className, onDone }: InlineNameProps) {
  const [typed, setTyped] = useState(name);
  // Leaving the field follows Enter and Escape; only the first of them counts.
  const isDone = useRef(false);
  const done = (next: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  };
  const finish = () => {
    const next = typed.trim();
    done(next === '' || next === name ? null : next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') finish();
    if (event.key === 'Escape') done(null);
  };
  return (
    <Input
      // The person asked for this field a moment ago; it is where they are.
      autoFocus
      value={typed}
      maxLength={maxLength}
      aria-label={label}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={finish}
      onKeyDown={onKeyDown}
      className={cn('h-7 px-1.5', className)}
    />
  );
}
