'use client';
import { useEffect } from 'react';
import { useAccountUser } from '@/components/account/account-provider';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { openHistory } from '@/components/editor/provider/history-store';
import { toast } from '@/components/ui/toast';
import type { HistoryKeeper } from '@/lib/editor/kept-history/history-keeper';
import { createHistoryKeeper } from '@/lib/editor/kept-history/history-keeper';
import { editorTexts } from '@/lib/texts/en/editor';

/** Keeps the document on the server and the steps on this device, for as long as the page stands. */
export function useSaving({ editor, save, projectId }: EditorServices): void {
  const { id: accountId } = useAccountUser();

  useEffect(() => {
    let keeper: HistoryKeeper | null = null;
    let isOver = false;
    void save.start().then((recovery) => {
      if (recovery === 'restore') toast.info(editorTexts.save.restored);
      // Only now is it known which document is open, and so which steps lead to it.
      if (!isOver) keeper = createHistoryKeeper({ editor, store: openHistory(accountId, projectId), timers, now: Date.now });
    });
    const flush = () => {
      keeper?.flush();
      save.flush();
    };
    const flushHidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('online', save.flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      window.removeEventListener('online', save.flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      isOver = true;
      save.stop();
      keeper?.stop();
    };
  }, [accountId, editor, projectId, save]);
}

const timers = {
  setTimeout: (run: () => void, delayMs: number) => window.setTimeout(run, delayMs),
  clearTimeout: (handle: number) => window.clearTimeout(handle),
};
