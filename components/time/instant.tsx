import type { ReactNode } from 'react';
import { formatExact } from '@/lib/texts/dates';

interface InstantProps {
  /** ms since the epoch. */
  readonly at: number;
  readonly className?: string;
  /** The short form that is seen, such as a day. */
  readonly children: ReactNode;
}

/** An instant in a short form; to the second and in UTC for whoever points at it and for screen readers. */
export function Instant({ at, className, children }: InstantProps) {
  const exact = formatExact(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={exact} className={className}>
      <span aria-hidden>{children}</span>
      <span className="sr-only">{exact}</span>
    </time>
  );
}

/** The end of a validity, whose instant is exclusive, by the last moment at which the credits can be spent. */
export function LastInstant({ until, className, children }: { readonly until: number; readonly className?: string; readonly children: (lastAt: number) => ReactNode }) {
  const lastAt = until - 1;
  return (
    <Instant at={lastAt} className={className}>
      {children(lastAt)}
    </Instant>
  );
}
