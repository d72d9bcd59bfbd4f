'use client';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Input } from '@/components/ui/input';
import { limits } from '@/lib/base/limits';
import { projectsTexts } from '@/lib/texts/en/projects';

interface NameFieldProps {
  readonly name: string;
  /** Called once: with the new name, or with null where nothing is to change. */
  readonly onDone: (name: string | null) => void;
}

/** Renames in place: Enter or leaving saves, Escape takes it back. An empty name changes nothing. */
export function NameField({ name, onDone }: NameFieldProps) {
  const [typed, setTyped] = useState(name);
  // Leaving the field follows Enter and Escape; only the first of them counts.
  const isDone = useRef(false);

  function done(next: string | null): void {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  }

  function finish(): void {
    const next = typed.trim();
    done(next === '' || next === name ? null : next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') finish();
    if (event.key === 'Escape') done(null);
  }

  return (
    <Input
      // The person asked for this field a moment ago; it is where they are.
      autoFocus
      value={typed}
      maxLength={limits.nameCharacters}
      aria-label={projectsTexts.renameField(name)}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={finish}
      onKeyDown={onKeyDown}
      className="relative z-10 -my-1 -ml-2.25 h-8 px-2 text-base font-medium"
    />
  );
}
