import * as z from 'zod/mini';
import { documentText } from '@/lib/editor/autosave/document-text';
import type { Draft, DraftStore } from '@/lib/editor/autosave/drafts';
import { projectDocumentSchema } from '@/lib/editor/document/schema';

export interface IndexedDbDraftsOptions {
  readonly indexedDB: IDBFactory;
  /** Tell which sessions are alive: each holds a lock for as long as its page lives, and no page outlives its crash. */
  readonly locks: LockManager;
  readonly projectId: string;
  /** Made anew for every load of a page. */
  readonly sessionId: string;
}

const databaseName = 'tallycut-drafts';
const storeName = 'drafts';

/** Storage is shared with every version of this code that ran here, so what comes out of it is proved. */
const draftSchema = z.object({
  sessionId: z.string(),
  baseRevision: z.int(),
  document: projectDocumentSchema,
  sent: z.array(z.string()),
  keptAt: z.number(),
});

/** Drafts in the browser's own database, under the key [project, session]. */
export function createIndexedDbDrafts(options: IndexedDbDraftsOptions): DraftStore & { /** Says that this session is over. */ close(): void } {
  const { indexedDB, locks, projectId, sessionId } = options;
  let endSession: () => void = () => undefined;
  const sessionEnd = new Promise<void>((resolve) => (endSession = resolve));
  void locks.request(lockName(sessionId), () => sessionEnd);

  return {
    // As text, most of which is there already: the browser would copy thousands of clips one by one.
    keep: (draft) => withStore(indexedDB, 'readwrite', (store) => store.put({ ...draft, document: documentText(draft.document), sessionId }, [projectId, sessionId])).then(() => undefined),
    clear: () => removeDraft(indexedDB, projectId, sessionId),
    discard: (otherSessionId) => removeDraft(indexedDB, projectId, otherSessionId),
    async orphans() {
      const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
      const [kept, { held = [], pending = [] }] = await Promise.all([
        withStore(indexedDB, 'readonly', (store) => store.getAll(ofProject) as IDBRequest<unknown[]>),
        locks.query(),
      ]);
      const alive = new Set([...held, ...pending].map((lock) => lock.name));
      const drafts: readonly Draft[] = kept.flatMap((value) => draftSchema.safeParse(withDocument(value)).data ?? []);
      return drafts.filter((draft) => draft.sessionId !== sessionId && !alive.has(lockName(draft.sessionId))).sort((a, b) => b.keptAt - a.keptAt);
    },
    close: () => endSession(),
  };
}

/** What is kept, with the document of its text; what cannot be read is left as it is, and proved to be none. */
function withDocument(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || !('document' in kept) || typeof kept.document !== 'string') return kept;
  try {
    return { ...kept, document: JSON.parse(kept.document) as unknown };
  } catch {
    return kept;
  }
}

function lockName(sessionId: string): string {
  return `tallycut-session-${sessionId}`;
}

async function removeDraft(indexedDB: IDBFactory, projectId: string, sessionId: string): Promise<void> {
  await withStore(indexedDB, 'readwrite', (store) => store.delete([projectId, sessionId]));
}

/** One request in one transaction; resolves when the transaction has ended, so that what was written is kept. */
async function withStore<T>(indexedDB: IDBFactory, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase(indexedDB);
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = work(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
    });
  } finally {
    database.close();
  }
}

function openDatabase(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database of drafts cannot be opened'));
  });
}
