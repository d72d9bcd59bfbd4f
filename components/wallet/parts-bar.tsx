import { cn } from '@/lib/base/cn';

export interface BarPart {
  readonly name: string;
  readonly amount: number;
  readonly className: string;
}

interface PartsBarProps {
  readonly parts: readonly BarPart[];
  /** What a screen reader is told. Without it the bar is hidden from it: the numbers stand beside it in words. */
  readonly progress?: { readonly label: string; readonly now: number; readonly max: number; readonly text: string };
  readonly className?: string;
}

/** A length divided as a whole is. */
export function PartsBar({ parts, progress, className }: PartsBarProps) {
  const shown = parts.filter(({ amount }) => amount > 0);
  const told =
    progress === undefined
      ? { 'aria-hidden': true }
      : { role: 'progressbar', 'aria-label': progress.label, 'aria-valuemin': 0, 'aria-valuenow': progress.now, 'aria-valuemax': progress.max, 'aria-valuetext': progress.text };
  return (
    <span {...told} className={cn('flex h-2 gap-0.5 overflow-hidden rounded-xs', className)}>
      {shown.map(({ name, amount, className: colour }) => (
        // A part that is there is never too thin to be seen.
        <span key={name} className={cn('min-w-1 transition-[flex-grow] duration-300', colour)} style={{ flexGrow: amount, flexBasis: 0 }} />
      ))}
      {shown.length === 0 ? <span className="grow bg-border" /> : null}
    </span>
  );
}
