'use client';
import { X } from 'lucide-react';
import { Close, Content, Overlay, Portal, Root, Title } from 'radix-ui/dialog';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { cn } from '@/lib/base/cn';
import { Button } from './button';
import { overlayClasses } from './dialog';
import { useCloseWatcher } from './use-close-watcher';
import { useDragDown } from './use-drag-down';
import { useFocusReturn } from './use-focus-return';
import { useKeyboardInset } from './use-keyboard-inset';

/**
 * How much of the screen a sheet may take: `low` leaves the picture above it in sight, and undimmed, because what is set is judged there; `high` is for
 * what is read or typed.
 */
export type SheetHeight = 'low' | 'high';

const heightClasses: Readonly<Record<SheetHeight, string>> = {
  low: 'max-h-[max(15rem,50%)]',
  high: 'max-h-[calc(100%-3rem-env(safe-area-inset-top))]',
};

interface BottomSheetProps {
  readonly title: string;
  /** The title is only for those who do not see the sheet, where what it holds begins with one. */
  readonly isTitleHidden?: boolean;
  readonly height: SheetHeight;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal sheet from below: dragged down, closed with its button, with Escape or by pressing beside it. */
export function BottomSheet({ title, isTitleHidden = false, height, closeLabel, onClose, children }: BottomSheetProps) {
  const sheetRef = useRef<HTMLDivElement>(null);
  const focusReturn = useFocusReturn();
  const drag = useDragDown(sheetRef, onClose);
  useKeyboardInset();
  useCloseWatcher(onClose);
  return (
    <Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Portal>
        <Overlay className={cn(overlayClasses, height === 'low' && 'bg-transparent')} />
        {/* The frame ends where the keyboard begins, and its heights are those of what is left. */}
        <div data-sheet-frame className="pointer-events-none fixed inset-x-0 top-0 z-50 flex flex-col justify-end">
          <Content
            ref={sheetRef}
            data-sheet={height}
            aria-describedby={undefined}
            className={cn(
              'pointer-events-auto relative flex min-h-0 w-full flex-col rounded-t-2xl border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] text-sm text-foreground shadow-lg outline-none',
              'duration-180 data-[state=open]:animate-in data-[state=open]:slide-in-from-bottom-8 data-[state=open]:fade-in-0',
              heightClasses[height],
            )}
            {...focusReturn}
          >
            <div {...drag} className={cn('flex shrink-0 touch-none items-center pr-12 pl-4', isTitleHidden ? 'h-5' : 'h-12')}>
              <span aria-hidden className="absolute top-1.5 left-1/2 h-1 w-9 -translate-x-1/2 rounded-full bg-border-strong" />
              <Title className={isTitleHidden ? 'sr-only' : 'truncate pt-1 text-base font-semibold'}>{title}</Title>
            </div>
            {children}
            <Close asChild>
              <Button variant="ghost" aria-label={closeLabel} title={closeLabel} className={cn('absolute right-1.5 z-10 size-11 p-0 text-muted', isTitleHidden ? 'top-4.5' : 'top-1.5')}>
                <X aria-hidden />
              </Button>
            </Close>
          </Content>
        </div>
      </Portal>
    </Root>
  );
}
