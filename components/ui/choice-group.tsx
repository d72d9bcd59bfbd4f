'use client';
import { Item, Root } from 'radix-ui/radio-group';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { cn } from '@/lib/base/cn';

interface ChoiceGroupProps<Value extends string | number> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
  readonly choiceClassName?: string;
  /** What a choice shows; its words are its name. */
  readonly children?: (value: Value) => ReactNode;
}

/** One of a few, all in sight: radio buttons that look like the rest of the studio. */
export function ChoiceGroup<Value extends string | number>({ label, values, value, onChange, className, choiceClassName, children }: ChoiceGroupProps<Value>) {
  const labelId = useId();
  return (
    <div className="grid min-w-0 gap-1.5">
      <span id={labelId} className="text-sm font-medium">
        {label}
      </span>
      <Root
        aria-labelledby={labelId}
        value={String(value)}
        onValueChange={(next) => {
          const chosen = values.find((each) => String(each) === next);
          if (chosen !== undefined) onChange(chosen);
        }}
        className={cn('flex gap-1 rounded-md border border-border bg-sunken p-0.5', className)}
      >
        {values.map((each) => (
          <Item
            key={each}
            value={String(each)}
            className={cn(
              'flex h-8 min-w-0 flex-1 items-center justify-center gap-1.5 rounded-sm text-sm font-medium text-muted transition-colors hover:text-foreground pointer-coarse:h-11',
              'data-[state=checked]:bg-raised data-[state=checked]:text-foreground data-[state=checked]:shadow-sm',
              choiceClassName,
            )}
          >
            {children === undefined ? each : children(each)}
          </Item>
        ))}
      </Root>
    </div>
  );
}
