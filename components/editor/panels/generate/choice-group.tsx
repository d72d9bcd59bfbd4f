'use client';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { cn } from '@/lib/base/cn';

interface ChoiceGroupProps<Value extends string | number> {
  readonly label: string;
  readonly aside?: ReactNode;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The accessible name of a choice where it is not what is drawn. */
  readonly nameOf?: (value: Value) => string;
  readonly className?: string;
  readonly choiceClassName?: string;
  readonly children?: (value: Value) => ReactNode;
}

/** One of a few, all in sight: native radio buttons that look like the rest of the studio. */
export function ChoiceGroup<Value extends string | number>({ label, aside, values, value, onChange, nameOf, className, choiceClassName, children }: ChoiceGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <legend className="contents">
          <span className="text-sm font-medium">{label}</span>
        </legend>
        {aside === undefined ? null : <span className="text-xs text-muted tabular">{aside}</span>}
      </div>
      <div className={cn('flex gap-1 rounded-md border border-border bg-sunken p-0.5', className)}>
        {values.map((each) => (
          <label
            key={each}
            className={cn(
              'relative flex h-8 min-w-0 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-sm text-sm font-medium text-muted transition-colors hover:text-foreground pointer-coarse:h-11',
              'has-checked:bg-raised has-checked:text-foreground has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-ring',
              choiceClassName,
            )}
          >
            <input
              type="radio"
              name={name}
              aria-label={nameOf?.(each)}
              checked={each === value}
              onChange={() => onChange(each)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-[inherit] outline-none"
            />
            {children === undefined ? each : children(each)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
