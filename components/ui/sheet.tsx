'use client';
import { X } from 'lucide-react';
import { Close, Content, Overlay, Portal, Root, Title } from 'radix-ui/dialog';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { Button } from './button';
import { overlayClasses } from './dialog';
import { useFocusReturn } from './use-focus-return';

export const Sheet = Root;

const sideClasses = {
  right: 'inset-y-0 right-0 w-[min(24rem,calc(100vw-3rem))] border-l data-[state=open]:slide-in-from-right-8',
  left: 'inset-y-0 left-0 w-[min(20rem,calc(100vw-3rem))] border-r data-[state=open]:slide-in-from-left-8',
  bottom: 'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-2xl border-t pb-[max(1.25rem,env(safe-area-inset-bottom))] data-[state=open]:slide-in-from-bottom-8',
} as const;

interface SheetContentProps extends ComponentProps<typeof Content> {
  readonly side?: keyof typeof sideClasses;
  readonly closeLabel: string;
}

/** A dialog that comes from an edge of the screen. */
export function SheetContent({ side = 'right', className, closeLabel, children, ...rest }: SheetContentProps) {
  const focusReturn = useFocusReturn();
  return (
    <Portal>
      <Overlay className={overlayClasses} />
      <Content
        className={cn(
          'fixed z-50 flex flex-col gap-4 overflow-y-auto bg-raised p-5 text-foreground shadow-lg outline-none duration-180 data-[state=open]:animate-in data-[state=open]:fade-in-0',
          sideClasses[side],
          className,
        )}
        {...focusReturn}
        {...rest}
      >
        {children}
        <Close asChild>
          <Button variant="ghost" size="icon" aria-label={closeLabel} className="absolute top-3 right-3 text-muted">
            <X aria-hidden />
          </Button>
        </Close>
      </Content>
    </Portal>
  );
}

export function SheetTitle({ className, ...rest }: ComponentProps<typeof Title>) {
  return <Title className={cn('pr-8 text-lg font-semibold', className)} {...rest} />;
}
