'use client';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { fieldClasses } from '@/components/ui/input';
import { cn } from '@/lib/base/cn';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** Digits after the point that are shown. */
  readonly decimals?: number;
  /** What an arrow key adds; ten times as much with Shift, a tenth with Alt. */
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  /** While an arrow key is held. */
  readonly onPreview: (value: number) => void;
  /** The number is final. */
  readonly onCommit: (value: number) => void;
  /** Escape: what was there before is there again. */
  readonly onCancel: () => void;
}

/** A number with its name at its left. Arrow keys step it, Enter or leaving takes what was typed, Escape gives back what was there. */
export function NumberField({ label, value, decimals = 0, step = 1, min = -Infinity, max = Infinity, unit, disabled, className, ...on }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [stepped, setStepped] = useState<number | null>(null);
  const shown = String(Number((stepped ?? value).toFixed(decimals)));

  const commit = () => {
    const next = typed === null ? stepped : parseNumber(typed);
    setTyped(null);
    setStepped(null);
    // While stepping, `value` is the preview already.
    if (next !== null && (stepped !== null || next !== value)) on.onCommit(bound(next, min, max));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      commit();
      event.currentTarget.select();
    } else if (event.key === 'Escape') {
      setTyped(null);
      setStepped(null);
      on.onCancel();
      event.currentTarget.blur();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const factor = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
      const from = (typed === null ? null : parseNumber(typed)) ?? stepped ?? value;
      const next = bound(from + (event.key === 'ArrowUp' ? 1 : -1) * step * factor, min, max);
      setTyped(null);
      setStepped(next);
      on.onPreview(next);
    }
  };

  return (
    <div className={cn('flex items-center gap-2', className)}>
      <label htmlFor={id} className="w-16 shrink-0 truncate text-xs text-muted select-none">
        {label}
      </label>
      <div className="relative min-w-0 grow">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          role="spinbutton"
          aria-valuenow={stepped ?? value}
          aria-valuemin={Number.isFinite(min) ? min : undefined}
          aria-valuemax={Number.isFinite(max) ? max : undefined}
          aria-valuetext={unit === undefined ? undefined : `${shown} ${unit}`}
          disabled={disabled}
          value={typed ?? shown}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={commit}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => stepped !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && commit()}
          className={cn(fieldClasses, 'h-7 px-2 font-mono text-xs tabular', unit !== undefined && 'pr-7')}
        />
        {unit === undefined ? null : (
          <span aria-hidden className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-xs text-subtle">
            {unit}
          </span>
        )}
      </div>
    </div>
  );
}

/** "1,5" and "1.5" alike; null where it is no number. */
function parseNumber(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

function bound(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
