'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { activityDetailsTexts } from '@/lib/texts/en/activity-details';

const shownMs = 2_000;

interface CopyButtonProps {
  readonly label: string;
  /** Made when it is asked for: an address is known in the browser only. */
  readonly text: () => string;
  readonly hasWord?: boolean;
}

/** Copies a text; says so where it was pressed, and to screen readers. */
export function CopyButton({ label, text, hasWord = false }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    // Pages that came without encryption have no clipboard.
    const written = 'clipboard' in navigator ? navigator.clipboard.writeText(text()) : Promise.reject(new Error('no clipboard'));
    written.then(() => setIsCopied(true)).catch(() => toast.error(activityDetailsTexts.copyFailed));
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <>
      <Button variant="ghost" size={hasWord ? 'sm' : 'icon-sm'} aria-label={hasWord ? undefined : label} className={hasWord ? '-ml-2.5 text-muted' : 'text-muted'} onClick={copy}>
        <Icon aria-hidden />
        {hasWord ? label : null}
      </Button>
      <span role="status" className="sr-only">
        {isCopied ? activityDetailsTexts.copied : null}
      </span>
    </>
  );
}
