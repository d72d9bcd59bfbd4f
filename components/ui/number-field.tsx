'use client';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { fieldClasses } from '@/components/ui/input';
import { startScrub } from '@/components/ui/start-scrub';
import type { TypedUnits } from '@/components/ui/typed-number';
import { parseTypedNumber } from '@/components/ui/typed-number';
import { cn } from '@/lib/base/cn';

interface NumberFieldProps {
  readonly label: string;
  /** Null where it stands for several numbers that differ. */
  readonly value: number | null;
  /** Digits after the point that are shown. */
  readonly decimals?: number;
  /** What an arrow key or one pixel of a drag on the label adds; ten times as much with Shift, a tenth with Alt. */
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** Further units that can be typed; the field's own is always understood. */
  readonly units?: TypedUnits;
  /** What is shown in place of numbers that differ. */
  readonly mixedText?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly labelClassName?: string;
  /** At the right end of the line. */
  readonly aside?: ReactNode;
  /** While an arrow key is held or the label dragged. */
  readonly onPreview: (value: number) => void;
  /** The number is final. */
  readonly onCommit: (value: number) => void;
  /** Escape: what was there before is there again. */
  readonly onCancel: () => void;
}

/** A number with its name at its left. Arrow keys step it, a drag on the name too; Enter or leaving takes what was typed, Escape gives back what was there. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, unit, disabled, mixedText, className, labelClassName, aside } = props;
  const id = useId();
  const { shown, current, onScrub, wasScrubbed, ...input } = useNumber(props);
  return (
    <div className={cn('flex min-w-0 items-center gap-2', className)}>
      <label
        htmlFor={id}
        onPointerDown={onScrub}
        // A click goes on to the field; the one at the end of a drag does not.
        onClick={(event) => wasScrubbed.current && event.preventDefault()}
        className={cn('w-16 shrink-0 truncate text-xs text-muted select-none', disabled !== true && 'cursor-ew-resize hover:text-foreground', labelClassName)}
      >
        {label}
      </label>
      <div className="relative min-w-0 grow">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          role="spinbutton"
          aria-valuenow={current ?? undefined}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuetext={current === null ? mixedText : unit === undefined ? undefined : `${shown} ${unit}`}
          placeholder={value === null ? mixedText : undefined}
          disabled={disabled}
          onFocus={(event) => event.target.select()}
          className={cn(fieldClasses, 'h-7 px-2 font-mono text-xs tabular placeholder:font-sans', unit !== undefined && 'pr-7')}
          {...input}
        />
        {unit === undefined || current === null ? null : (
          <span aria-hidden className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-xs text-subtle">
            {unit}
          </span>
        )}
      </div>
      {aside}
    </div>
  );
}

/** What the field holds: text that is being typed, a number that is being stepped or dragged, or what it was given. */
function useNumber({ value, decimals = 0, step = 1, min = -Infinity, max = Infinity, unit, units, disabled, ...on }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [stepped, setStepped] = useState<number | null>(null);
  // A key that comes before the next drawing needs the number at once.
  const latest = useRef<number | null>(null);
  const wasScrubbed = useRef(false);
  const current = stepped ?? value;
  const shown = current === null ? '' : String(Number(current.toFixed(decimals)));
  const parse = (text: string) => parseTypedNumber(text, { ...(unit === undefined ? {} : { [unit.toLowerCase()]: 1 }), ...units });

  const hold = (next: number | null) => {
    latest.current = next;
    setStepped(next);
  };
  const showStep = (next: number) => {
    const bounded = bound(next, min, max);
    setTyped(null);
    hold(bounded);
    on.onPreview(bounded);
  };
  const commit = () => {
    const stepTo = latest.current;
    const next = stepTo ?? (typed === null || typed === shown ? null : parse(typed));
    setTyped(null);
    hold(null);
    // While stepping, `value` is the preview already.
    if (next !== null && (stepTo !== null || next !== value)) on.onCommit(bound(next, min, max));
  };
  const cancel = () => {
    setTyped(null);
    hold(null);
    on.onCancel();
  };

  return {
    shown,
    current,
    value: typed ?? shown,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: commit,
    wasScrubbed,
    onScrub: (event: PointerEvent) => {
      wasScrubbed.current = false;
      const onMove = (next: number) => {
        wasScrubbed.current = true;
        showStep(next);
      };
      if (disabled !== true) startScrub(event, { from: current ?? 0, perPixel: step, onMove, onEnd: commit, onCancel: cancel });
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter') {
        commit();
        event.currentTarget.select();
      } else if (event.key === 'Escape') {
        cancel();
        event.currentTarget.blur();
      } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault();
        const from = (typed === null ? null : parse(typed)) ?? latest.current ?? value ?? 0;
        showStep(from + (event.key === 'ArrowUp' ? 1 : -1) * step * stepFactor(event));
      }
    },
    onKeyUp: (event: KeyboardEvent<HTMLInputElement>) => latest.current !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && commit(),
  };
}

/** Ten times as much with Shift, a tenth with Alt. */
function stepFactor({ shiftKey, altKey }: { readonly shiftKey: boolean; readonly altKey: boolean }): number {
  return shiftKey ? 10 : altKey ? 0.1 : 1;
}

function bound(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
