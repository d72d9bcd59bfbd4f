'use client';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { toast, Toaster as Sonner } from 'sonner';
import { showToasts } from '@/components/ui/toast';

export interface ToasterProps {
  /** The name of the region, for screen readers. */
  readonly label: string;
  /** Where nothing that is needed now is covered. */
  readonly position?: 'bottom-right' | 'top-center';
}

/** The one place where toasts appear. */
export function Toaster({ label, position = 'bottom-right' }: ToasterProps) {
  useEffect(() => showToasts(toast), []);
  return (
    <Sonner
      containerAriaLabel={label}
      position={position}
      style={{ fontFamily: 'inherit' }}
      gap={8}
      offset={16}
      mobileOffset={12}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-success-text" />,
        error: <CircleAlert aria-hidden className="size-4 text-danger-text" />,
        warning: <TriangleAlert aria-hidden className="size-4 text-warning-text" />,
        info: <Info aria-hidden className="size-4 text-muted" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-(--width) max-w-[calc(100vw-1.5rem)] items-center gap-3 rounded-lg border border-border bg-raised px-4 py-3 text-sm text-foreground shadow-lg',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'text-muted',
          icon: 'shrink-0',
          actionButton: 'shrink-0 rounded-sm px-2 py-1 text-sm font-medium text-accent-text hover:bg-hover',
          cancelButton: 'shrink-0 rounded-sm px-2 py-1 text-sm text-muted hover:bg-hover',
        },
      }}
    />
  );
}
