'use client';
import { ChevronRight } from 'lucide-react';
import { Content, Item, Portal, Root, Separator, Sub, SubContent, SubTrigger, Trigger } from 'radix-ui/context-menu';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { menuContentClasses, menuDangerClasses, menuItemClasses, menuSeparatorClasses, menuShortcutClasses } from './menu-classes';

/** Beside a finger in the middle of a phone there is half of its width: longer words take a second line. */
const roomClasses = 'max-h-(--radix-context-menu-content-available-height) max-w-(--radix-context-menu-content-available-width)';

/** Not modal, like the dropdown menus: the page behind stays as it is. */
export function ContextMenu(props: ComponentProps<typeof Root>) {
  return <Root modal={false} {...props} />;
}

export const ContextMenuTrigger = Trigger;

export function ContextMenuContent({ className, ...rest }: ComponentProps<typeof Content>) {
  return (
    <Portal>
      <Content
        collisionPadding={8}
        className={cn(menuContentClasses, roomClasses, className)}
        {...rest}
      />
    </Portal>
  );
}

interface ContextMenuItemProps extends ComponentProps<typeof Item> {
  readonly danger?: boolean;
}

export function ContextMenuItem({ className, danger = false, ...rest }: ContextMenuItemProps) {
  return <Item className={cn(menuItemClasses, danger && menuDangerClasses, className)} {...rest} />;
}

export function ContextMenuSeparator({ className, ...rest }: ComponentProps<typeof Separator>) {
  return <Separator className={cn(menuSeparatorClasses, className)} {...rest} />;
}

export function ContextMenuShortcut({ className, ...rest }: ComponentProps<'span'>) {
  return <span className={cn(menuShortcutClasses, className)} {...rest} />;
}

/** A menu in the menu: a trigger and a content. */
export const ContextMenuSub = Sub;

export function ContextMenuSubTrigger({ className, children, ...rest }: ComponentProps<typeof SubTrigger>) {
  return (
    <SubTrigger className={cn(menuItemClasses, 'data-[state=open]:bg-hover', className)} {...rest}>
      {children}
      <ChevronRight aria-hidden className="ml-auto" />
    </SubTrigger>
  );
}

export function ContextMenuSubContent({ className, ...rest }: ComponentProps<typeof SubContent>) {
  return (
    <Portal>
      <SubContent collisionPadding={8} className={cn(menuContentClasses, roomClasses, className)} {...rest} />
    </Portal>
  );
}
