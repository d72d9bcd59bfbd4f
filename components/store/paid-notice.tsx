'use client';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { BackLink } from '@/components/store/back-link';
import { Button } from '@/components/ui/button';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.checkout.paid;

interface PaidNoticeProps {
  readonly credits: number;
  readonly returnTo: string | null;
  /** The form that had the focus is gone: the notice takes it, and is read out. */
  readonly takesFocus: boolean;
}

export function PaidNotice({ credits, returnTo, takesFocus }: PaidNoticeProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <section aria-labelledby="paid-title" className="grid justify-items-center gap-5 rounded-xl bg-success-soft px-6 py-8 text-center">
      <Check aria-hidden className="size-8 text-success-text" />
      <div className="grid gap-1">
        <h2 id="paid-title" ref={title} tabIndex={-1} className="text-lg font-semibold outline-none">
          {texts.title(credits)}
        </h2>
        <p className="text-sm text-muted">{texts.description}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <Button asChild variant="secondary">
          <Link href="/credits">{texts.wallet}</Link>
        </Button>
        {returnTo === null ? (
          <Button asChild>
            <Link href="/projects">{texts.projects}</Link>
          </Button>
        ) : (
          <BackLink path={returnTo} variant="primary" />
        )}
      </div>
    </section>
  );
}
