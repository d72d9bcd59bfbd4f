'use client';
import { Root } from 'radix-ui/separator';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export function Separator({ className, orientation = 'horizontal', ...rest }: ComponentProps<typeof Root>) {
  return (
    <Root
      orientation={orientation}
      className={cn('shrink-0 bg-border', orientation === 'horizontal' ? 'h-px w-full' : 'h-full w-px', className)}
      {...rest}
    />
  );
}
