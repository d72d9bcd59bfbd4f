'use client';
import { Content, Portal, Provider, Root, Trigger } from 'radix-ui/tooltip';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/base/cn';

export const TooltipProvider = Provider;

interface TooltipProps {
  readonly content: ReactNode;
  readonly side?: ComponentProps<typeof Content>['side'];
  readonly className?: string;
  /** The control that it explains. It must have a name of its own: a tooltip is never the only name. */
  readonly children: ReactNode;
}

export function Tooltip({ content, side = 'top', className, children }: TooltipProps) {
  return (
    <Root>
      <Trigger asChild>{children}</Trigger>
      <Portal>
        <Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            'z-50 max-w-64 rounded-md bg-primary px-2 py-1 text-xs text-primary-foreground shadow-md duration-120 animate-in fade-in-0',
            className,
          )}
        >
          {content}
        </Content>
      </Portal>
    </Root>
  );
}
