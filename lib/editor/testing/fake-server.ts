import type { Draft, DraftStore } from '@/lib/editor/autosave/drafts';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** The document route of a server that does what a test says. Every request is noted. */
export class FakeServer {
  revision = 1;
  updatedAt = 500;
  readonly requests: { readonly method: string; readonly baseRevision: number | null; readonly keepalive: boolean }[] = [];
  /** What happens to the next requests; after them the server works. */
  readonly trouble: (number | 'no answer' | 'answer lost' | 'never')[] = [];
  /** Answers wait while it is a promise. */
  gate: Promise<void> = Promise.resolve();

  constructor(public document: ProjectDocument) {}

  /** Someone else saves. */
  saveElsewhere(document: ProjectDocument): void {
    this.document = document;
    this.revision += 1;
    this.updatedAt += 1000;
  }

  readonly fetch = (async (_url: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET';
    const text = init.body instanceof Blob ? await init.body.text() : init.body;
    const body = typeof text === 'string' ? (JSON.parse(text) as { baseRevision: number; document: ProjectDocument }) : null;
    this.requests.push({ method, baseRevision: body?.baseRevision ?? null, keepalive: init.keepalive ?? false });
    const trouble = this.trouble.shift() ?? null;
    await Promise.race([this.gate, aborted(init.signal)]);
    if (trouble === 'never') await aborted(init.signal);
    if (trouble === 'no answer') throw new TypeError('Failed to fetch');
    if (typeof trouble === 'number') return Response.json({ error: {} }, { status: trouble });
    const answer = body === null ? Response.json({ revision: this.revision, document: this.document }) : this.put(body);
    if (trouble === 'answer lost') throw new TypeError('network error');
    return answer;
  }) as typeof fetch;

  private put(body: { readonly baseRevision: number; readonly document: ProjectDocument }): Response {
    if (body.baseRevision !== this.revision) return Response.json({ revision: this.revision, updatedAt: this.updatedAt }, { status: 409 });
    this.revision += 1;
    this.document = body.document;
    return Response.json({ revision: this.revision });
  }
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));
}

/** Drafts in memory, which can be made to fail. */
export class FakeDrafts implements DraftStore {
  kept: Omit<Draft, 'sessionId'> | null = null;
  isBroken = false;

  keep(draft: Omit<Draft, 'sessionId'>): Promise<void> {
    return this.write(draft);
  }

  clear(): Promise<void> {
    return this.write(null);
  }

  orphans(): Promise<readonly Draft[]> {
    return Promise.resolve([]);
  }

  discard(): Promise<void> {
    return Promise.resolve();
  }

  private write(draft: Omit<Draft, 'sessionId'> | null): Promise<void> {
    if (this.isBroken) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    this.kept = draft;
    return Promise.resolve();
  }
}
