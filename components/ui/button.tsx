import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot, Slottable } from 'radix-ui/slot';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

/** `accent` is kept for what spends or starts something; `primary` is ink, for everything else that is the main thing to do. */
export const buttonVariants = cva(
  [
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none',
    'transition-[background-color,border-color,color,transform,opacity] active:translate-y-px',
    'disabled:pointer-events-none disabled:opacity-45 aria-disabled:pointer-events-none aria-disabled:opacity-45',
    "[&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  ],
  {
    variants: {
      variant: {
        primary: 'bg-primary text-primary-foreground hover:bg-primary-hover',
        accent: 'bg-accent text-accent-foreground hover:bg-accent-hover',
        secondary: 'border border-border bg-surface text-foreground shadow-sm hover:border-border-strong hover:bg-raised',
        ghost: 'text-foreground hover:bg-hover active:bg-pressed data-[state=open]:bg-hover aria-pressed:bg-pressed',
        danger: 'bg-danger text-danger-foreground hover:bg-danger-hover',
        link: 'h-auto! rounded-xs px-0! text-foreground underline decoration-border-strong underline-offset-4 hover:decoration-accent',
      },
      size: {
        sm: 'h-7 px-2.5 text-xs',
        md: 'h-9 px-3.5 text-sm',
        lg: 'h-11 px-5 text-base',
        icon: 'size-9 text-sm',
        'icon-sm': 'size-7 text-xs',
      },
    },
    defaultVariants: { variant: 'primary', size: 'md' },
  },
);

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
