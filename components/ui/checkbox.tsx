'use client';
import { Check } from 'lucide-react';
import { Indicator, Root } from 'radix-ui/checkbox';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export function Checkbox({ className, ...rest }: ComponentProps<typeof Root>) {
  return (
    <Root
      className={cn(
        'relative grid size-4.5 shrink-0 place-items-center rounded-sm border border-border-strong bg-raised transition-colors after:absolute after:-inset-1',
        'data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=checked]:text-primary-foreground disabled:opacity-45',
        className,
      )}
      {...rest}
    >
      <Indicator>
        <Check aria-hidden className="size-3.5" strokeWidth={3} />
      </Indicator>
    </Root>
  );
}
