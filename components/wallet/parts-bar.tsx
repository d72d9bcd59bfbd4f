import { cn } from '@/lib/base/cn';

export interface BarPart {
  readonly name: string;
  readonly amount: number;
  readonly className: string;
}

interface PartsBarProps {
  readonly parts: readonly BarPart[];
  readonly className?: string;
}

/** A length divided as a whole is. The numbers stand beside it in words. */
export function PartsBar({ parts, className }: PartsBarProps) {
  const shown = parts.filter(({ amount }) => amount > 0);
  return (
    <span aria-hidden className={cn('flex h-2 gap-0.5 overflow-hidden rounded-xs', className)}>
      {shown.map(({ name, amount, className: colour }) => (
        // A part that is there is never too thin to be seen.
        <span key={name} className={cn('min-w-1 transition-[flex-grow] duration-300', colour)} style={{ flexGrow: amount, flexBasis: 0 }} />
      ))}
      {shown.length === 0 ? <span className="grow bg-border" /> : null}
    </span>
  );
}
