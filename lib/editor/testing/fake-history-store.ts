import type { HistoryStore, KeptLog, LogChange } from '@/lib/editor/kept-history/history-store';
import type { Step } from '@/lib/editor/history';

/** What a device has of the steps of one project: one log after the other, each left behind by a page. */
export class FakeHistoryDevice {
  readonly logs: { head: LogChange['head'] | null; steps: Map<number, string>; isAlive: boolean }[] = [];
  readonly changes: LogChange[] = [];
  pruneCount = 0;
  isBroken = false;

  /** The store of a page that opens. */
  open(): HistoryStore {
    let own: FakeHistoryDevice['logs'][number] = { head: null, steps: new Map(), isAlive: true };
    this.logs.push(own);
    return {
      takeOver: (digest, documentVersion): Promise<KeptLog | null> => {
        if (this.isBroken) return Promise.reject(new DOMException('no access', 'SecurityError'));
        const found = this.logs.findLast(({ head, isAlive }) => !isAlive && head?.digest === digest && head.documentVersion === documentVersion);
        if (found?.head === undefined || found.head === null) return Promise.resolve(null);
        own.isAlive = false;
        own = found;
        own.isAlive = true;
        const steps = [...own.steps].sort(([a], [b]) => a - b).map(([, json]) => JSON.parse(json) as Step);
        return Promise.resolve({ head: found.head, steps });
      },
      write: (change) => {
        if (this.isBroken) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
        this.changes.push(change);
        own.head = change.head;
        for (const number of change.removed) own.steps.delete(number);
        for (const [number, json] of change.added) own.steps.set(number, json);
        return Promise.resolve();
      },
      prune: () => {
        this.pruneCount += 1;
        return Promise.resolve();
      },
      close: () => {
        own.isAlive = false;
      },
    };
  }
}
