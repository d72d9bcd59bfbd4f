'use client';
import { Range, Root, Thumb, Track } from 'radix-ui/slider';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

interface SliderProps extends ComponentProps<typeof Root> {
  /** Names the thumb; a slider without a visible label needs it. */
  readonly 'aria-label'?: string;
  /** The value in words, such as "50 %". */
  readonly valueText?: string;
}

/** One value on a line. The thumb carries the name, as screen readers stand on it. */
export function Slider({ className, 'aria-label': label, 'aria-labelledby': labelledBy, valueText, id, ...rest }: SliderProps) {
  return (
    <Root className={cn('relative flex h-6 w-full touch-none items-center select-none data-disabled:opacity-45', className)} {...rest}>
      <Track className="relative h-1 grow overflow-hidden rounded-full bg-border-strong/60 forced-colors:border forced-colors:border-[CanvasText]">
        <Range className="absolute h-full bg-foreground forced-colors:bg-[Highlight]" />
      </Track>
      <Thumb
        id={id}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-valuetext={valueText}
        className="block size-4 rounded-full border-2 border-foreground bg-raised shadow-sm transition-transform hover:scale-110"
      />
    </Root>
  );
}
