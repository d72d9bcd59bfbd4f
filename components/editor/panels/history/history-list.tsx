'use client';
import { History } from 'lucide-react';
import { useRef, useState } from 'react';
import { EraseDialog } from '@/components/editor/panels/history/erase-dialog';
import { HistoryEntry } from '@/components/editor/panels/history/history-entry';
import type { HistoryFilter } from '@/components/editor/panels/history/use-history';
import { useHistory } from '@/components/editor/panels/history/use-history';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { historyTexts as texts } from '@/lib/texts/en/history';
import type { PastRequest } from '@/lib/tools/past-request';

interface HistoryListProps {
  readonly filter: HistoryFilter;
  readonly onShowAll: () => void;
}

/** The requests under one filter, and what stands in their place. */
export function HistoryList({ filter, onShowAll }: HistoryListProps) {
  const { projectId } = useServices();
  const { status, page, earlier, reload, loadEarlier, forget } = useHistory(projectId, filter);
  const [erasing, setErasing] = useState<PastRequest | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isFiltered = filter.tool !== null || filter.search !== '';
  return (
    <div ref={list} tabIndex={-1} className="min-h-0 grow overflow-y-auto overscroll-contain px-3 pb-3 outline-none">
      {status === 'loading' ? <LoadingEntries /> : null}
      {status === 'failed' ? <Failed sentence={texts.failed} onRetry={reload} /> : null}
      {status === 'ready' && page.requests.length === 0 ? <NothingThere isFiltered={isFiltered} onShowAll={onShowAll} /> : null}
      {page.requests.length === 0 ? null : (
        <ul role="list" aria-label={texts.list} className="grid gap-2">
          {page.requests.map((request) => (
            <HistoryEntry key={request.id} request={request} onErase={() => setErasing(request)} />
          ))}
        </ul>
      )}
      {earlier === 'failed' ? <Failed sentence={texts.moreFailed} onRetry={loadEarlier} /> : null}
      {page.next === null || earlier === 'failed' ? null : (
        <Button variant="secondary" size="sm" busy={earlier === 'loading'} className="mt-3 w-full" onClick={loadEarlier}>
          {texts.more}
        </Button>
      )}
      {erasing === null ? null : <EraseDialog request={erasing} onErased={() => forget(erasing.id)} focusAfter={() => list.current} onClose={() => setErasing(null)} />}
    </div>
  );
}

function LoadingEntries() {
  return (
    <div role="status" aria-label={texts.loading} className="grid gap-2">
      {[1, 2, 3].map((row) => (
        <div key={row} className="grid gap-2 rounded-lg border border-border p-2.5">
          <Skeleton className="h-4 w-3/4" />
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-16 w-28" />
        </div>
      ))}
    </div>
  );
}

function Failed({ sentence, onRetry }: { readonly sentence: string; readonly onRetry: () => void }) {
  return (
    <div role="alert" className="mt-2 grid justify-items-start gap-3 rounded-lg border border-border p-3 text-sm">
      {sentence}
      <Button variant="secondary" size="sm" onClick={onRetry}>
        {texts.retry}
      </Button>
    </div>
  );
}

function NothingThere({ isFiltered, onShowAll }: { readonly isFiltered: boolean; readonly onShowAll: () => void }) {
  if (!isFiltered) return <EmptyState icon={<History />} headingLevel="h3" title={texts.none} description={texts.noneHint} className="px-2 py-8" />;
  return (
    <div className="grid justify-items-center gap-2 py-8 text-center text-sm text-muted">
      <p>{texts.noMatch}</p>
      <Button variant="link" onClick={onShowAll}>
        {texts.showAll}
      </Button>
    </div>
  );
}
