'use client';
import { X } from 'lucide-react';
import { Close, Content, Description, Overlay, Portal, Root, Title } from 'radix-ui/dialog';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { Button } from './button';
import { useFocusReturn } from './use-focus-return';

export const Dialog = Root;
export const DialogClose = Close;

/** Over another dialog it dims less: what is asked about stays in sight. */
export const overlayClasses =
  'fixed inset-0 z-50 bg-overlay [[role=dialog]~&]:bg-overlay/45 data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0';

export const dialogContentClasses = [
  'fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto',
  'rounded-xl border border-border bg-raised p-6 text-foreground shadow-lg outline-none',
  'data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 duration-180',
].join(' ');

interface DialogContentProps extends ComponentProps<typeof Content> {
  /** Names the button in the corner; without it there is none. */
  readonly closeLabel?: string;
}

export function DialogContent({ className, children, closeLabel, ...rest }: DialogContentProps) {
  const focusReturn = useFocusReturn();
  return (
    <Portal>
      <Overlay className={overlayClasses} />
      <Content className={cn(dialogContentClasses, className)} {...focusReturn} {...rest}>
        {children}
        {closeLabel ? (
          <Close asChild>
            <Button variant="ghost" size="icon-sm" aria-label={closeLabel} className="absolute top-4 right-4 text-muted">
              <X aria-hidden />
            </Button>
          </Close>
        ) : null}
      </Content>
    </Portal>
  );
}

export function DialogHeader({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('grid gap-1.5 pr-8', className)} {...rest} />;
}

export function DialogFooter({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('flex flex-col-reverse gap-2 sm:flex-row sm:justify-end', className)} {...rest} />;
}

export function DialogTitle({ className, ...rest }: ComponentProps<typeof Title>) {
  return <Title className={cn('text-lg font-semibold', className)} {...rest} />;
}

export function DialogDescription({ className, ...rest }: ComponentProps<typeof Description>) {
  return <Description className={cn('text-sm text-muted', className)} {...rest} />;
}
