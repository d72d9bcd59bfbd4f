import type { ReactNode } from 'react';
import { RotateCcw } from 'lucide-react';
import { Button } from '@/components/ui/button';

interface InspectorSectionProps {
  readonly title: string;
  readonly reset?: { readonly label: string; readonly run: () => void };
  readonly children: ReactNode;
}

export function InspectorSection({ title, reset, children }: InspectorSectionProps) {
  return (
    <section aria-label={title} className="grid gap-2.5 border-b border-border px-4 py-3.5">
      <div className="flex h-6 items-center justify-between">
        <h3 className="text-xs font-semibold text-muted">{title}</h3>
        {reset === undefined ? null : (
          <Button variant="ghost" size="icon-sm" aria-label={reset.label} title={reset.label} onClick={reset.run} className="size-6 text-muted">
            <RotateCcw aria-hidden className="size-3.5" />
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
