import type { AutosaveOptions } from '@/lib/editor/autosave/autosave';
import { documentDigest } from '@/lib/editor/autosave/document-text';
import { documentVersion } from '@/lib/editor/document/model';
import type { Editor } from '@/lib/editor/editor-model';
import { historyFits } from '@/lib/editor/kept-history/history-fits';
import type { HistoryStore } from '@/lib/editor/kept-history/history-store';
import { emptyLog, logOf, planLogChange } from '@/lib/editor/kept-history/step-log';

export interface HistoryKeeperOptions {
  readonly editor: Pick<Editor, 'store' | 'getHistory' | 'restoreHistory'>;
  readonly store: HistoryStore;
  readonly timers: AutosaveOptions['timers'];
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface HistoryKeeper {
  /** Writes what is not written yet, at once: the page is being left. */
  flush(): void;
  /** Stops watching, and gives the log free for the next page. */
  stop(): void;
}

/** EU1: the steps are written when nothing has changed for so long, but never later than so long after a change. */
export const historyDelays = { restMs: 1_000, maxWaitMs: 5_000 } as const;

/**
 * Keeps the history of an editor on this device, and takes up what an earlier page left where it ends at the document that is open. Storage
 * that fails costs the undo of the next page and nothing else, so it is not spoken of.
 */
export function createHistoryKeeper(options: HistoryKeeperOptions): HistoryKeeper {
  return new Keeper(options);
}

class Keeper implements HistoryKeeper {
  private log = emptyLog;
  private timer: number | null = null;
  private firstUnwrittenAt: number | null = null;
  private hasPruned = false;
  private isOver = false;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: HistoryKeeperOptions) {
    this.unsubscribe = options.editor.store.subscribe((state, before) => {
      if (state.nextUndo === before.nextUndo && state.nextRedo === before.nextRedo && state.document === before.document) return;
      if (state.nextUndo === null && state.nextRedo === null) void this.restore();
      else this.schedule();
    });
    void this.restore();
  }

  readonly flush = (): void => {
    if (this.firstUnwrittenAt !== null) this.write();
  };

  readonly stop = (): void => {
    this.flush();
    this.isOver = true;
    this.unsubscribe();
    this.cancelTimer();
    this.options.store.close();
  };

  /** EU2: for the document that was opened, and for every other one that is put in its place. */
  private async restore(): Promise<void> {
    const { editor, store } = this.options;
    const { document } = editor.store.getState();
    const log = await store.takeOver(documentDigest(document), documentVersion).catch(() => null);
    if (log === null || this.isOver) return;
    // It is this page's log now, whether it is of use or not: what it has is written over.
    this.log = logOf(log);
    const history = { steps: log.steps, mark: log.head.mark - log.head.from };
    if (editor.store.getState().document === document && historyFits(history, document)) editor.restoreHistory(history);
  }

  private schedule(): void {
    const now = this.options.now();
    this.firstUnwrittenAt ??= now;
    this.cancelTimer();
    const delayMs = Math.max(0, Math.min(historyDelays.restMs, this.firstUnwrittenAt + historyDelays.maxWaitMs - now));
    this.timer = this.options.timers.setTimeout(() => this.write(), delayMs);
  }

  private write(): void {
    this.cancelTimer();
    this.firstUnwrittenAt = null;
    const { editor, store, now } = this.options;
    const { log, change } = planLogChange(this.log, editor.getHistory());
    const digest = documentDigest(editor.store.getState().document);
    this.log = log;
    store.write({ ...change, head: { ...change.head, digest, documentVersion, keptAt: now() } }).then(
      () => this.prune(),
      // What was not written is missing from now on: a log with a hole would be of no use, so this one ends here.
      () => this.stop(),
    );
  }

  private prune(): void {
    if (this.hasPruned || this.isOver) return;
    this.hasPruned = true;
    this.options.store.prune().catch(() => undefined);
  }

  private cancelTimer(): void {
    if (this.timer !== null) this.options.timers.clearTimeout(this.timer);
    this.timer = null;
  }
}
