import Link from 'next/link';
import { CalendarClock, ListOrdered } from 'lucide-react';
import type { ReactNode } from 'react';
import { LastInstant } from '@/components/time/instant';
import { cn } from '@/lib/base/cn';
import type { BurnPolicy } from '@/lib/credits/model';
import type { NextLapse } from '@/lib/store/wallet';
import { formatDay } from '@/lib/texts/dates';
import { creditsTexts } from '@/lib/texts/en/credits';

/** E5: what lapses next, and how it is told when that is near. */
export function NextLapseNote({ next, hasCredits }: { readonly next: NextLapse | null; readonly hasCredits: boolean }) {
  const texts = creditsTexts.next;
  return (
    <Note icon={<CalendarClock aria-hidden />} title={next?.isAnnounced ? texts.titleSoon : texts.title} isUrgent={next?.isAnnounced}>
      {next === null ? (
        <p className="text-muted">{hasCredits ? texts.never : texts.none}</p>
      ) : (
        <>
          <p className="font-medium">{texts.amounts(next.amounts)}</p>
          <p className="text-muted">
            {texts.until} <LastInstant until={next.at}>{formatDay}</LastInstant>
          </p>
        </>
      )}
    </Note>
  );
}

/** B1, B2: the policy in force, in one sentence. */
export function BurnPolicyNote({ policy }: { readonly policy: BurnPolicy }) {
  const texts = creditsTexts.order;
  return (
    <Note icon={<ListOrdered aria-hidden />} title={texts.title}>
      <p className="text-muted">{texts.policies[policy]}</p>
      <p>
        <Link href="/help/credits" className="font-medium underline decoration-border-strong underline-offset-4 hover:decoration-accent">
          {texts.more}
        </Link>
      </p>
    </Note>
  );
}

interface NoteProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly isUrgent?: boolean;
  readonly children: ReactNode;
}

function Note({ icon, title, isUrgent = false, children }: NoteProps) {
  return (
    <section className={cn('flex gap-3 rounded-xl border p-5 text-sm', isUrgent ? 'border-transparent bg-warning-soft' : 'border-border bg-surface')}>
      <span className={cn('mt-0.5 [&_svg]:size-4', isUrgent ? 'text-warning-text' : 'text-muted')}>{icon}</span>
      <div className="grid content-start gap-1">
        <h2 className={cn('font-semibold', isUrgent && 'text-warning-text')}>{title}</h2>
        {children}
      </div>
    </section>
  );
}
