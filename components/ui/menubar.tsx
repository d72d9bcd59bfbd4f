'use client';
import { Check } from 'lucide-react';
import { CheckboxItem, Content, Item, ItemIndicator, Menu, Portal, Root, Separator, Trigger } from 'radix-ui/menubar';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { menuContentClasses, menuItemClasses, menuSeparatorClasses, menuShortcutClasses } from './menu-classes';

export const MenubarMenu = Menu;

export function Menubar({ className, ...rest }: ComponentProps<typeof Root>) {
  return <Root className={cn('flex items-center', className)} {...rest} />;
}

export function MenubarTrigger({ className, ...rest }: ComponentProps<typeof Trigger>) {
  return (
    <Trigger
      className={cn('h-7 shrink-0 cursor-default rounded-sm px-2 text-xs select-none hover:bg-hover data-[state=open]:bg-hover pointer-coarse:h-11', className)}
      {...rest}
    />
  );
}

export function MenubarContent({ className, ...rest }: ComponentProps<typeof Content>) {
  return (
    <Portal>
      <Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className={cn(menuContentClasses, 'max-h-(--radix-menubar-content-available-height) min-w-56', className)}
        {...rest}
      />
    </Portal>
  );
}

export function MenubarItem({ className, ...rest }: ComponentProps<typeof Item>) {
  return <Item className={cn(menuItemClasses, 'min-h-7 text-xs', className)} {...rest} />;
}

export function MenubarCheckboxItem({ className, children, ...rest }: ComponentProps<typeof CheckboxItem>) {
  return (
    <CheckboxItem className={cn(menuItemClasses, 'min-h-7 pr-8 text-xs', className)} {...rest}>
      {children}
      <ItemIndicator className="absolute right-2">
        <Check aria-hidden />
      </ItemIndicator>
    </CheckboxItem>
  );
}

export function MenubarSeparator({ className, ...rest }: ComponentProps<typeof Separator>) {
  return <Separator className={cn(menuSeparatorClasses, className)} {...rest} />;
}

export function MenubarShortcut({ className, ...rest }: ComponentProps<'span'>) {
  return <span className={cn(menuShortcutClasses, className)} {...rest} />;
}
