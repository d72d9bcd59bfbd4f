import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

/** The looks of everything that is typed into. */
export const fieldClasses = [
  'w-full rounded-md border border-border-strong bg-raised text-sm text-foreground placeholder:text-subtle',
  'transition-[border-color] hover:border-muted focus-visible:border-ring focus-visible:outline-offset-0',
  'disabled:cursor-not-allowed disabled:opacity-50 [&:is(input,textarea):read-only]:bg-sunken',
  'aria-invalid:border-danger-text',
].join(' ');

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(fieldClasses, 'h-9 px-3', className)} {...rest} />;
}
