'use client';
import { Corner, Root, ScrollAreaScrollbar, ScrollAreaThumb, Viewport } from 'radix-ui/scroll-area';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export function ScrollArea({ className, children, ...rest }: ComponentProps<typeof Root>) {
  return (
    <Root className={cn('relative overflow-hidden', className)} {...rest}>
      <Viewport className="size-full rounded-[inherit] focus-visible:outline-offset-[-2px]">{children}</Viewport>
      <ScrollAreaScrollbar orientation="vertical" className="flex w-2 touch-none p-0.5 select-none">
        <ScrollAreaThumb className="relative flex-1 rounded-full bg-border-strong/70" />
      </ScrollAreaScrollbar>
      <Corner />
    </Root>
  );
}
