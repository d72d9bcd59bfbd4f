'use client';
import { Root } from 'radix-ui/label';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export function Label({ className, ...rest }: ComponentProps<typeof Root>) {
  return <Root className={cn('text-sm font-medium text-foreground select-none', className)} {...rest} />;
}
