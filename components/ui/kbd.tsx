import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-b-2 border-border-strong/70 bg-surface px-1 font-mono text-xs text-muted',
        className,
      )}
      {...rest}
    />
  );
}
