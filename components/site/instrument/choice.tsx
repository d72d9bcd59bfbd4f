import type { ReactNode } from 'react';
import { cn } from '@/lib/base/cn';

interface ChoiceProps<Value extends string | number> {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly labelOf?: (value: Value) => string;
  /** Drawn beside the label inside each option. */
  readonly pictureOf?: (value: Value) => ReactNode;
  readonly className?: string;
  readonly optionClassName?: string;
}

/** One of a few values as native radio buttons: no script of its own. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { legend, name, values, value, onChange, labelOf = String, pictureOf, className, optionClassName } = props;
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs text-muted">{legend}</legend>
      <div className={className}>
        {values.map((option) => (
          <label
            key={option}
            className={cn(
              'relative flex cursor-pointer items-center justify-center rounded-sm text-sm font-medium text-muted transition-colors select-none hover:text-foreground',
              'has-checked:bg-raised has-checked:text-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
              optionClassName,
            )}
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
              className="peer absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {pictureOf?.(option)}
            <span>{labelOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
