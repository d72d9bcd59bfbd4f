import type { ReactNode } from 'react';
import { cn } from '@/lib/base/cn';

interface SectionProps {
  /** The anchor; the heading is named after it. */
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One chapter of the start page: its heading at the left, on wide screens in a column of its own. */
export function Section({ id, title, lead, className, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20">
      <div className="mx-auto max-w-7xl px-4 sm:px-6 lg:px-10">
        <div className={cn('grid gap-x-16 gap-y-8 border-t border-border py-16 lg:py-24', className)}>
          <div className="grid max-w-2xl content-start gap-3">
            <h2 id={`${id}-title`} className="text-3xl font-semibold">
              {title}
            </h2>
            {lead ? <p className="text-lg text-muted">{lead}</p> : null}
          </div>
          {children}
        </div>
      </div>
    </section>
  );
}
