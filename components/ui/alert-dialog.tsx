'use client';
import { Action, Cancel, Content, Description, Overlay, Portal, Root, Title, Trigger } from 'radix-ui/alert-dialog';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { buttonVariants } from './button-variants';
import { dialogContentClasses, overlayClasses } from './dialog';
import { useFocusReturn } from './use-focus-return';

export const AlertDialog = Root;
export const AlertDialogTrigger = Trigger;

interface AlertDialogContentProps extends ComponentProps<typeof Content> {
  /** Where the focus goes if what had it has gone meanwhile. */
  readonly focusElsewhere?: () => HTMLElement | null;
}

export function AlertDialogContent({ className, focusElsewhere, ...rest }: AlertDialogContentProps) {
  const focusReturn = useFocusReturn(focusElsewhere);
  return (
    <Portal>
      <Overlay className={overlayClasses} />
      <Content className={cn(dialogContentClasses, className)} {...focusReturn} {...rest} />
    </Portal>
  );
}

export function AlertDialogTitle({ className, ...rest }: ComponentProps<typeof Title>) {
  return <Title className={cn('text-lg font-semibold', className)} {...rest} />;
}

export function AlertDialogDescription({ className, ...rest }: ComponentProps<typeof Description>) {
  return <Description className={cn('text-sm text-muted', className)} {...rest} />;
}

export function AlertDialogCancel({ className, ...rest }: ComponentProps<typeof Cancel>) {
  return <Cancel className={cn(buttonVariants({ variant: 'secondary' }), className)} {...rest} />;
}

interface AlertDialogActionProps extends ComponentProps<typeof Action> {
  readonly variant?: 'primary' | 'accent' | 'danger';
}

export function AlertDialogAction({ className, variant = 'primary', ...rest }: AlertDialogActionProps) {
  return <Action className={cn(buttonVariants({ variant }), className)} {...rest} />;
}
