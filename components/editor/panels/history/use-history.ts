'use client';
import { useEffect, useRef, useState } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { withEarlier, withNewest, withoutRequest } from '@/components/editor/panels/history/history-pages';
import type { HistoryPage } from '@/lib/tools/past-request';
import type { ToolId } from '@/lib/tools/tool-ids';

/** What of the history is wanted. */
export interface HistoryFilter {
  readonly tool: ToolId | null;
  readonly search: string;
}

export interface History {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly page: HistoryPage;
  /** How the earlier ones are doing. */
  readonly earlier: 'idle' | 'loading' | 'failed';
  readonly reload: () => void;
  readonly loadEarlier: () => void;
  /** Takes a request out that the server has erased. */
  readonly forget: (id: string) => void;
}

const nothing: HistoryPage = { requests: [], next: null };
/** Outputs of one request end one by one, and a video that is filmed tells of itself all the time. */
const togetherMs = 250;

/** TO43: the history of a project under one filter, kept up to date by the stream of updates. Another filter is another component. */
export function useHistory(projectId: string, filter: HistoryFilter): History {
  const [{ status, page }, setState] = useState<Pick<History, 'status' | 'page'>>({ status: 'loading', page: nothing });
  const [earlier, setEarlier] = useState<History['earlier']>('idle');
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const readNewest = async () => {
    asked.current += 1;
    const mine = asked.current;
    const newest = await fetchPage(projectId, filter, null);
    // What was asked for later knows more.
    if (mine !== asked.current) return;
    setState((known) => (newest === null ? { ...known, status: known.status === 'ready' ? 'ready' : 'failed' } : { status: 'ready', page: withNewest(known.page, newest) }));
  };
  const { tool, search } = filter;
  useEffect(() => {
    let isShown = true;
    void fetchPage(projectId, { tool, search }, null).then((first) => {
      // News may have been read meanwhile.
      if (isShown) setState((known) => (known.status === 'ready' ? known : first === null ? { status: 'failed', page: nothing } : { status: 'ready', page: first }));
    });
    return () => {
      isShown = false;
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [projectId, tool, search]);

  useUpdates((update) => {
    // Whoever begins to listen is greeted, and has asked already.
    const isGreeting = update.kind === 'hello' && status !== 'loading';
    if (!isGreeting && !(update.kind === 'history' && update.projectId === projectId)) return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void readNewest();
    }, togetherMs);
  });

  const loadEarlier = async () => {
    if (page.next === null || earlier === 'loading') return;
    setEarlier('loading');
    const part = await fetchPage(projectId, filter, page.next);
    setEarlier(part === null ? 'failed' : 'idle');
    if (part !== null) setState((known) => ({ ...known, page: withEarlier(known.page, part) }));
  };

  return {
    status,
    page,
    earlier,
    reload: () => {
      setState({ status: 'loading', page: nothing });
      void readNewest();
    },
    loadEarlier: () => void loadEarlier(),
    forget: (id) => setState((known) => ({ ...known, page: withoutRequest(known.page, id) })),
  };
}

/** Null where the server is not reached or refuses. */
async function fetchPage(projectId: string, { tool, search }: HistoryFilter, after: string | null): Promise<HistoryPage | null> {
  const query = new URLSearchParams({ ...(tool === null ? {} : { tool }), ...(search === '' ? {} : { search }), ...(after === null ? {} : { after }) });
  try {
    const response = await fetch(`/api/projects/${projectId}/generations?${query}`, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as HistoryPage) : null;
  } catch {
    return null;
  }
}
