'use client';
import { Indicator, Root } from 'radix-ui/progress';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

interface ProgressProps extends ComponentProps<typeof Root> {
  /** 0 to 100; null while the end is not known. */
  readonly value: number | null;
}

export function Progress({ className, value, ...rest }: ProgressProps) {
  return (
    <Root value={value} className={cn('relative h-1 w-full overflow-hidden rounded-full bg-border', className)} {...rest}>
      <Indicator
        className={cn('h-full origin-left rounded-full bg-accent transition-transform duration-180', value === null && 'animate-breathe')}
        style={{ transform: `scaleX(${(value ?? 100) / 100})` }}
      />
    </Root>
  );
}
