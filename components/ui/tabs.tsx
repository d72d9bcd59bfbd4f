'use client';
import { Content, List, Root, Trigger } from 'radix-ui/tabs';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/base/cn';

export const Tabs = Root;

export function TabsList({ className, ...rest }: ComponentProps<typeof List>) {
  return <List className={cn('flex items-center gap-1 border-b border-border', className)} {...rest} />;
}

export function TabsTrigger({ className, ...rest }: ComponentProps<typeof Trigger>) {
  return (
    <Trigger
      className={cn(
        '-mb-px inline-flex h-9 items-center gap-2 border-b-2 border-transparent px-2.5 text-sm font-medium text-muted transition-colors',
        'hover:text-foreground data-[state=active]:border-accent data-[state=active]:text-foreground disabled:opacity-45',
        className,
      )}
      {...rest}
    />
  );
}

export const TabsContent = Content;
