import type { DraftStore } from '@/lib/editor/autosave/drafts';
import { createIndexedDbDrafts } from '@/lib/editor/autosave/indexeddb-drafts';

/** Drafts on this device. A page without a secure context has no locks and keeps none: it then says that work is not kept. */
export function openDrafts(projectId: string, sessionId: string): DraftStore & { close(): void } {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined || typeof indexedDB === 'undefined') return noDrafts;
  return createIndexedDbDrafts({ indexedDB, locks, projectId, sessionId });
}

const noDrafts: DraftStore & { close(): void } = {
  keep: () => Promise.reject(new Error('this browser keeps nothing here')),
  clear: () => Promise.resolve(),
  orphans: () => Promise.resolve([]),
  discard: () => Promise.resolve(),
  close: () => undefined,
};
