import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

/** A table that scrolls sideways inside itself where the screen is too narrow; its wrapper can be focused and named for that. */
export function Table({ className, 'aria-label': label, ...rest }: ComponentProps<'table'>) {
  return (
    <div className="w-full overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className={cn('w-full caption-bottom text-sm', className)} {...rest} />
    </div>
  );
}

export function TableHeader({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead className={cn('border-b border-border-strong text-left text-xs text-muted', className)} {...rest} />;
}

export function TableBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return <tbody className={cn('divide-y divide-border', className)} {...rest} />;
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={cn('transition-colors hover:bg-hover', className)} {...rest} />;
}

export function TableHead({ className, scope = 'col', ...rest }: ComponentProps<'th'>) {
  return <th scope={scope} className={cn('h-9 px-3 font-medium whitespace-nowrap', className)} {...rest} />;
}

export function TableCell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={cn('px-3 py-2.5 align-top', className)} {...rest} />;
}
