import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { fieldClasses } from './input';

/** Grows with its text, up to the height that the class name sets. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cn(fieldClasses, 'field-sizing-content min-h-20 resize-none px-3 py-2', className)} {...rest} />;
}
