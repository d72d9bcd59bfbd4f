'use client';
import { Root, Thumb } from 'radix-ui/switch';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export function Switch({ className, ...rest }: ComponentProps<typeof Root>) {
  return (
    <Root
      className={cn(
        'inline-flex h-6 w-10 shrink-0 items-center rounded-full border border-border-strong bg-sunken p-0.5 transition-colors',
        'data-[state=checked]:border-primary data-[state=checked]:bg-primary disabled:opacity-45',
        className,
      )}
      {...rest}
    >
      <Thumb className="block size-4.5 rounded-full bg-border-strong transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-primary-foreground" />
    </Root>
  );
}
