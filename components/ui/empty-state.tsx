import type { ReactNode } from 'react';
import { cn } from '@/lib/base/cn';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly description?: ReactNode;
  readonly action?: ReactNode;
  readonly headingLevel?: 'h1' | 'h2' | 'h3';
  readonly className?: string;
}

/** What stands where there is nothing yet: what would be here, and the one thing to do. */
export function EmptyState({ icon, title, description, action, headingLevel: Heading = 'h2', className }: EmptyStateProps) {
  return (
    <div className={cn('grid justify-items-center gap-4 px-6 py-12 text-center', className)}>
      {icon ? (
        <div aria-hidden className="text-muted [&_svg:not([class*='size-'])]:size-8">
          {icon}
        </div>
      ) : null}
      <div className="grid max-w-md gap-1.5">
        <Heading className="text-lg font-semibold">{title}</Heading>
        {description ? <div className="text-sm text-pretty text-muted">{description}</div> : null}
      </div>
      {action}
    </div>
  );
}
