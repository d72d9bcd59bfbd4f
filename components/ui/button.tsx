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

export function Button({ className, variant, size, asChild = false, busy = false, type, children, onClick, ...rest }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot className={classes} onClick={onClick} {...rest}>
        <Slottable>{children}</Slottable>
      </Slot>
    );
  }
  return (
    <button
      type={type ?? 'button'}
      className={classes}
      aria-busy={busy || undefined}
      // Not `disabled`: that would take the focus away from whoever pressed it.
      aria-disabled={busy || undefined}
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-spinner" /> : null}
      {children}
    </button>
  );
}
