'use client';
import { Content, Portal, Root, Trigger } from 'radix-ui/popover';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export const Popover = Root;
export const PopoverTrigger = Trigger;

export function PopoverContent({ className, ...rest }: ComponentProps<typeof Content>) {
  return (
    <Portal>
      <Content
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          'z-50 w-72 rounded-lg border border-border bg-raised p-4 text-sm text-foreground shadow-lg outline-none',
          'duration-120 data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98',
          className,
        )}
        {...rest}
      />
    </Portal>
  );
}
