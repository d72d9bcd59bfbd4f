'use client';
import { X } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ActivityRow } from '@/components/activity/activity-row';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ActivityDetails } from '@/lib/activity/details';
import { formatDayOfWeek } from '@/lib/texts/dates';
import { activityDetailsTexts } from '@/lib/texts/en/activity-details';

const texts = activityDetailsTexts.linked;

/** The entry that the address names, open, above the log: it may be far down in it, or not pass the filters. */
export function LinkedEntry({ rowId }: { readonly rowId: string }) {
  const router = useRouter();
  const search = useSearchParams();
  const [details, setDetails] = useState<ActivityDetails | 'loading' | 'missing'>('loading');
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/api/activity/${encodeURIComponent(rowId)}`, { cache: 'no-store', signal: leaving.signal })
      .then(async (response) => setDetails(response.ok ? ((await response.json()) as ActivityDetails) : 'missing'))
      .catch(() => (leaving.signal.aborted ? undefined : setDetails('missing')));
    return () => leaving.abort();
  }, [rowId]);
  const close = () => {
    const next = new URLSearchParams(search);
    next.delete('entry');
    router.replace(next.size === 0 ? '/activity' : `/activity?${next}`, { scroll: false });
  };
  return (
    <section aria-labelledby="linked-entry" className="grid gap-2">
      <div className="flex items-center justify-between gap-3">
        <h2 id="linked-entry" className="text-sm font-semibold text-muted">
          {typeof details === 'string' ? texts.title : `${texts.title}: ${formatDayOfWeek(details.row.at)}`}
        </h2>
        <Button variant="ghost" size="sm" className="text-muted" onClick={close}>
          <X aria-hidden />
          {texts.close}
        </Button>
      </div>
      {details === 'loading' ? <Skeleton className="h-20 rounded-xl" /> : null}
      {details === 'missing' ? <p className="rounded-xl border border-dashed border-border px-5 py-6 text-sm text-muted">{texts.missing}</p> : null}
      {typeof details === 'string' ? null : (
        <ul role="list" className="overflow-hidden rounded-xl border border-accent bg-surface">
          <ActivityRow row={details.row} isLinked />
        </ul>
      )}
    </section>
  );
}
