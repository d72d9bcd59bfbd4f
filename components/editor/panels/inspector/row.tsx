import type { ReactNode } from 'react';
import { useId } from 'react';

interface RowProps {
  readonly label: string;
  /** Draws the control with the id of its label. */
  readonly children: (labelId: string) => ReactNode;
}

/** A line of the inspector: a name at the left, its control at the right. */
export function Row({ label, children }: RowProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 items-center gap-2">
      <span id={id} className="w-20 shrink-0 truncate text-xs text-muted" title={label}>
        {label}
      </span>
      <div className="flex min-w-0 grow items-center gap-1.5">{children(id)}</div>
    </div>
  );
}
