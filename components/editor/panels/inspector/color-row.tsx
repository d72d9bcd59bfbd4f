'use client';
import { useEffect, useRef, useState } from 'react';
import { Row } from '@/components/editor/panels/inspector/row';
import { Input } from '@/components/ui/input';
import { cn } from '@/lib/base/cn';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

interface ColorRowProps {
  readonly label: string;
  /** `#rrggbb`; undefined where the clips differ. */
  readonly value: string | undefined;
  readonly onPreview: (color: string) => void;
  readonly onCommit: (color: string) => void;
}

/** A colour: the browser's own picker, and beside it the number that people copy from elsewhere. */
export function ColorRow({ label, value, onPreview, onCommit }: ColorRowProps) {
  const pickerRef = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const commitRef = useRef(onCommit);
  useEffect(() => {
    commitRef.current = onCommit;
  });
  // React calls every move in the picker a change; the browser's own `change` comes once, when it is closed.
  useEffect(() => {
    const picker = pickerRef.current;
    const commit = () => picker !== null && commitRef.current(picker.value);
    picker?.addEventListener('change', commit);
    return () => picker?.removeEventListener('change', commit);
  }, []);
  const commitTyped = () => {
    const color = typed === null ? null : parseColor(typed);
    setTyped(null);
    if (color !== null && color !== value) onCommit(color);
  };
  return (
    <Row label={label}>
      {(labelId) => (
        <>
          <input
            ref={pickerRef}
            type="color"
            aria-labelledby={labelId}
            value={value ?? '#808080'}
            onChange={(event) => onPreview(event.currentTarget.value)}
            className={cn('h-7 w-10 shrink-0 cursor-pointer rounded-md border border-border-strong bg-raised px-1', value === undefined && 'opacity-50')}
          />
          <Input
            aria-label={inspectorTexts.hex(label)}
            value={typed ?? value ?? ''}
            placeholder={inspectorTexts.mixed}
            maxLength={7}
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commitTyped}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commitTyped();
              if (event.key === 'Escape') setTyped(null);
            }}
            className="h-7 min-w-0 px-2 font-mono text-xs"
          />
        </>
      )}
    </Row>
  );
}

/** "fff", "#fff" and "#ffffff" alike; null where it is no colour. */
function parseColor(text: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text.trim().toLowerCase())?.[1];
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}
