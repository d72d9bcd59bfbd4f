'use client';
import { Item, Root } from 'radix-ui/toggle-group';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

/** One choice out of a few, all of them in sight. With `type="single"` it is a radio group to screen readers. */
export function ToggleGroup({ className, ...rest }: ComponentProps<typeof Root>) {
  return <Root className={cn('inline-flex rounded-md border border-border bg-sunken p-0.5', className)} {...rest} />;
}

export function ToggleGroupItem({ className, ...rest }: ComponentProps<typeof Item>) {
  return (
    <Item
      className={cn(
        'inline-flex h-7.5 min-w-8 flex-1 items-center justify-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-muted transition-colors pointer-coarse:h-10',
        'hover:text-foreground data-[state=on]:bg-raised data-[state=on]:text-foreground data-[state=on]:shadow-sm disabled:opacity-45',
        "[&_svg:not([class*='size-'])]:size-4",
        className,
      )}
      {...rest}
    />
  );
}
