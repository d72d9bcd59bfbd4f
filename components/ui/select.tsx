'use client';
import { Check, ChevronDown } from 'lucide-react';
import { Content, Icon, Item, ItemIndicator, ItemText, Portal, Root, Trigger, Value, Viewport } from 'radix-ui/select';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';
import { fieldClasses } from './input';
import { menuContentClasses, menuItemClasses } from './menu-classes';

export const Select = Root;

interface SelectTriggerProps extends ComponentProps<typeof Trigger> {
  readonly placeholder?: string;
}

export function SelectTrigger({ className, placeholder, ...rest }: SelectTriggerProps) {
  return (
    <Trigger
      className={cn(fieldClasses, 'flex h-9 items-center justify-between gap-2 px-3 text-left data-placeholder:text-subtle', className)}
      {...rest}
    >
      <span className="truncate">
        <Value placeholder={placeholder} />
      </span>
      <Icon asChild>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Icon>
    </Trigger>
  );
}

export function SelectContent({ className, children, ...rest }: ComponentProps<typeof Content>) {
  return (
    <Portal>
      <Content
        position="popper"
        sideOffset={4}
        className={cn(menuContentClasses, 'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)', className)}
        {...rest}
      >
        <Viewport>{children}</Viewport>
      </Content>
    </Portal>
  );
}

export function SelectItem({ className, children, ...rest }: ComponentProps<typeof Item>) {
  return (
    <Item className={cn(menuItemClasses, 'pr-8', className)} {...rest}>
      <ItemText>{children}</ItemText>
      <ItemIndicator className="absolute right-2">
        <Check aria-hidden className="size-4" />
      </ItemIndicator>
    </Item>
  );
}
