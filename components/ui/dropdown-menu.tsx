'use client';
import { Check } from 'lucide-react';
import {
  Content,
  Item,
  ItemIndicator,
  Label,
  Portal,
  RadioGroup,
  RadioItem,
  Root,
  Separator,
  Trigger,
} from 'radix-ui/dropdown-menu';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { menuContentClasses, menuDangerClasses, menuItemClasses, menuLabelClasses, menuSeparatorClasses, menuShortcutClasses } from './menu-classes';

export const DropdownMenuTrigger = Trigger;
export const DropdownMenuRadioGroup = RadioGroup;

/** Leaves the page behind it as it is: nothing is hidden from screen readers and nothing jumps when the scroll bar goes. */
export function DropdownMenu(props: ComponentProps<typeof Root>) {
  return <Root modal={false} {...props} />;
}

export function DropdownMenuContent({ className, ...rest }: ComponentProps<typeof Content>) {
  return (
    <Portal>
      <Content
        sideOffset={6}
        collisionPadding={8}
        className={cn(menuContentClasses, 'max-h-(--radix-dropdown-menu-content-available-height)', className)}
        {...rest}
      />
    </Portal>
  );
}

interface DropdownMenuItemProps extends ComponentProps<typeof Item> {
  readonly danger?: boolean;
}

export function DropdownMenuItem({ className, danger = false, ...rest }: DropdownMenuItemProps) {
  return <Item className={cn(menuItemClasses, danger && menuDangerClasses, className)} {...rest} />;
}

export function DropdownMenuRadioItem({ className, children, ...rest }: ComponentProps<typeof RadioItem>) {
  return (
    <RadioItem className={cn(menuItemClasses, 'pr-8', className)} {...rest}>
      {children}
      <ItemIndicator className="absolute right-2">
        <Check aria-hidden />
      </ItemIndicator>
    </RadioItem>
  );
}

export function DropdownMenuLabel({ className, ...rest }: ComponentProps<typeof Label>) {
  return <Label className={cn(menuLabelClasses, className)} {...rest} />;
}

export function DropdownMenuSeparator({ className, ...rest }: ComponentProps<typeof Separator>) {
  return <Separator className={cn(menuSeparatorClasses, className)} {...rest} />;
}

export function DropdownMenuShortcut({ className, ...rest }: ComponentProps<'span'>) {
  return <span className={cn(menuShortcutClasses, className)} {...rest} />;
}
