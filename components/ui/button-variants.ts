import { cva } from 'class-variance-authority';

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
        primary: 'forced-colors:border bg-primary text-primary-foreground hover:bg-primary-hover',
        accent: 'forced-colors:border bg-accent text-accent-foreground hover:bg-accent-hover',
        secondary: 'border border-border bg-surface text-foreground shadow-sm hover:border-border-strong hover:bg-raised',
        ghost: 'text-foreground hover:bg-hover active:bg-pressed data-[state=open]:bg-hover aria-pressed:bg-pressed',
        danger: 'forced-colors:border bg-danger text-danger-foreground hover:bg-danger-hover',
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
