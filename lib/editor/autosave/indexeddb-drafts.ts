import { inTransaction } from '@/lib/base/browser-database';
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

const database = { name: 'tallycut-drafts', stores: ['drafts'] } as const;

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
    keep: (draft) => inTransaction(indexedDB, database, 'readwrite', ({ drafts }) => drafts.put({ ...draft, document: documentText(draft.document), sessionId }, [projectId, sessionId])).then(() => undefined),
    clear: () => removeDraft(indexedDB, projectId, sessionId),
    discard: (otherSessionId) => removeDraft(indexedDB, projectId, otherSessionId),
    async orphans() {
      const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
      const [kept, { held = [], pending = [] }] = await Promise.all([
        inTransaction(indexedDB, database, 'readonly', ({ drafts }) => drafts.getAll(ofProject) as IDBRequest<unknown[]>),
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
  await inTransaction(indexedDB, database, 'readwrite', ({ drafts }) => drafts.delete([projectId, sessionId]));
}
