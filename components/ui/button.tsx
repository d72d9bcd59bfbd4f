import type { VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot, Slottable } from 'radix-ui/slot';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { buttonVariants } from './button-variants';

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Renders the only child in place of a button, with the button's looks: for links. */
  readonly asChild?: boolean;
  /** Something that this button started is under way: it shows that, keeps its name, and cannot be pressed again. */
  readonly busy?: boolean;
}

export function Button({ className, variant, size, asChild = false, busy = false, disabled, type, children, ...rest }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot className={classes} {...rest}>
        <Slottable>{children}</Slottable>
      </Slot>
    );
  }
  return (
    <button type={type ?? 'button'} className={classes} disabled={disabled || busy} aria-busy={busy || undefined} {...rest}>
      {busy ? <LoaderCircle aria-hidden className="animate-spinner" /> : null}
      {children}
    </button>
  );
}
