import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

/** Stands where something will be. Hidden from screen readers: the page around it says that it is loading. */
export function Skeleton({ className, ...rest }: ComponentProps<'div'>) {
  return <div aria-hidden className={cn('animate-breathe rounded-md bg-border', className)} {...rest} />;
}
