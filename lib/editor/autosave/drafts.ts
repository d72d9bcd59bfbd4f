import { documentDigest } from '@/lib/editor/autosave/document-text';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** Unsaved work, kept on this device until the server has it. */
export interface Draft {
  /** The page that keeps it; every load of a page is a session of its own. */
  readonly sessionId: string;
  /** The server's revision that the work began from. */
  readonly baseRevision: number;
  readonly document: ProjectDocument;
  /** Digests of what was sent without an answer yet: the server may have any of them or none. */
  readonly sent: readonly string[];
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
}

/** Where one session keeps its draft of one project. Each method may throw: storage can be full, switched off or taken away. */
export interface DraftStore {
  keep(draft: Omit<Draft, 'sessionId'>): Promise<void>;
  /** Forgets this session's draft. */
  clear(): Promise<void>;
  /** Drafts of sessions that are no more, such as a tab that crashed, newest first. */
  orphans(): Promise<readonly Draft[]>;
  /** Forgets the draft of another session. */
  discard(sessionId: string): Promise<void>;
}

export interface ServerDocument {
  readonly revision: number;
  readonly document: ProjectDocument;
}

/** What to open a project with. */
export type Recovery =
  /** Nothing was left: the server's document. */
  | { readonly kind: 'none' }
  /** The draft goes on from what the server has: open it, and save it. */
  | { readonly kind: 'restore'; readonly draft: Draft }
  /** The server has gone on without the draft: open the draft and ask. */
  | { readonly kind: 'conflict'; readonly draft: Draft };

/**
 * EA9: what is to be done with the drafts of a project, newest first. A draft that the server has already asks for nothing; one whose last
 * sending the server has, without the answer having come back, goes on from there.
 */
export function chooseRecovery(drafts: readonly Draft[], server: ServerDocument): Recovery {
  const onServer = documentDigest(server.document);
  const draft = drafts.find((candidate) => documentDigest(candidate.document) !== onServer);
  if (draft === undefined) return { kind: 'none' };
  const goesOn = draft.baseRevision === server.revision || draft.sent.includes(onServer);
  return { kind: goesOn ? 'restore' : 'conflict', draft };
}
