import { randomId } from '@/lib/base/ids';
import type { HistoryStore } from '@/lib/editor/kept-history/history-store';
import { createIndexedDbHistory } from '@/lib/editor/kept-history/indexeddb-history';

/** The steps of this project on this device. A page without a secure context has no locks and keeps none. */
export function openHistory(accountId: string, projectId: string): HistoryStore {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined || typeof indexedDB === 'undefined') return noHistory;
  return createIndexedDbHistory({ indexedDB, locks, accountId, projectId, newId: () => randomId(crypto) });
}

const noHistory: HistoryStore = {
  takeOver: () => Promise.resolve(null),
  write: () => Promise.reject(new Error('this browser keeps nothing here')),
  prune: () => Promise.resolve(),
  close: () => undefined,
};
