import * as z from 'zod/mini';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { documentText } from '@/lib/editor/autosave/document-text';
import type { ServerDocument } from '@/lib/editor/autosave/drafts';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { parseDocument } from '@/lib/editor/document/migrate';

/** `/api/projects/:id/document` as autosave sees it. `fetch` is passed in. */
export interface DocumentRoute {
  save(baseRevision: number, document: ProjectDocument, signal: AbortSignal): Promise<SaveOutcome>;
  load(signal: AbortSignal): Promise<Result<ServerDocument, LoadFailure>>;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Someone else has saved since `baseRevision`. */
  | { readonly kind: 'conflict'; readonly revision: number; readonly updatedAt: number }
  /** No answer, or one that says to come back later: nobody knows whether the document was saved. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** The answers that asking again does not change. */
export type RefusalReason = 'signed_out' | 'not_found' | 'invalid';

export type LoadFailure = { readonly code: 'unreachable' } | { readonly code: RefusalReason };

/** Browsers carry at most 64 KiB of requests past the end of a page; the rest of it is left for headers and others. */
const keepaliveBytes = 60_000;

const savedAnswer = z.object({ revision: z.int() });
const conflictAnswer = z.object({ revision: z.int(), updatedAt: z.number() });
const documentAnswer = z.object({ revision: z.int(), document: z.unknown() });

/**
 * The route of one project.
 * @param restoredFrom the id of the version that a document is, where it was brought back a moment ago: the server writes it into its history.
 */
export function createDocumentRoute(projectId: string, fetchFn: typeof fetch, restoredFrom: (document: ProjectDocument) => string | null = () => null): DocumentRoute {
  const url = `/api/projects/${encodeURIComponent(projectId)}/document`;
  return {
    async save(baseRevision, document, signal) {
      const rest = JSON.stringify({ baseRevision, restoredFrom: restoredFrom(document) ?? undefined });
      const text = `${rest.slice(0, -1)},"document":${documentText(document)}}`;
      // EA7: what is small enough reaches the server even when the page is closed meanwhile.
      const keepalive = text.length <= keepaliveBytes && new TextEncoder().encode(text).length <= keepaliveBytes;
      const answer = await request(fetchFn, url, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        // Megabytes of text would be copied twice while the page waits; a blob's are handed over once.
        body: keepalive ? text : new Blob([text]),
        keepalive,
        signal,
      });
      return answer === null ? { kind: 'unreachable' } : saveOutcome(answer);
    },
    async load(signal) {
      const answer = await request(fetchFn, url, { signal });
      if (answer === null) return err({ code: 'unreachable' });
      if (answer.status !== 200) return err({ code: refusalReason(answer.status) ?? 'unreachable' });
      const parsed = documentAnswer.safeParse(answer.body);
      const document = parseDocument(parsed.data?.document);
      return parsed.success && document.ok ? ok({ revision: parsed.data.revision, document: document.value }) : err({ code: 'invalid' });
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The answer, or null where none came. The network's failures are all alike to autosave, so they end here. */
async function request(fetchFn: typeof fetch, url: string, init: RequestInit): Promise<Answer | null> {
  try {
    const response = await fetchFn(url, init);
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return null;
  }
}

function saveOutcome({ status, body }: Answer): SaveOutcome {
  const saved = savedAnswer.safeParse(body);
  if (status === 200 && saved.success) return { kind: 'saved', revision: saved.data.revision };
  const conflict = conflictAnswer.safeParse(body);
  if (status === 409 && conflict.success) return { kind: 'conflict', ...conflict.data };
  const reason = refusalReason(status);
  return reason === null ? { kind: 'unreachable' } : { kind: 'refused', reason };
}

/** Null where asking again may help: a server that fails, is busy (429) or timed out (408), or something between that answers for it. */
function refusalReason(status: number): RefusalReason | null {
  if (status === 401 || status === 403) return 'signed_out';
  if (status === 404 || status === 410) return 'not_found';
  return status >= 400 && status < 500 && status !== 408 && status !== 409 && status !== 429 ? 'invalid' : null;
}
