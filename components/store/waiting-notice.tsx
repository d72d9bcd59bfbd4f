'use client';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface WaitingNoticeProps {
  readonly title: string;
  readonly description: string;
  /** The form that had the focus is gone: the notice takes it, and is read out. */
  readonly takesFocus: boolean;
  /** What can be done meanwhile. */
  readonly children?: ReactNode;
}

/** Something is on its way and comes by itself. */
export function WaitingNotice({ title, description, takesFocus, children }: WaitingNoticeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section aria-labelledby="waiting-title" className="grid justify-items-center gap-5 rounded-xl border border-border bg-surface px-6 py-8 text-center">
      <span aria-hidden className="size-3 animate-breathe rounded-full bg-accent" />
      <div className="grid gap-1">
        <h2 id="waiting-title" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {title}
        </h2>
        <p className="text-sm text-muted">{description}</p>
      </div>
      {children}
    </section>
  );
}
