import { unreachable } from '@/lib/base/assert';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { DocumentRoute, LoadFailure, RefusalReason, SaveOutcome } from '@/lib/editor/autosave/document-route';
import type { Draft, DraftStore } from '@/lib/editor/autosave/drafts';
import { documentDigest } from '@/lib/editor/autosave/document-text';
import type { Editor } from '@/lib/editor/editor-model';

/** What the person is told about the safety of their work. */
export type AutosaveState =
  | { readonly kind: 'saved' }
  /** Changes wait for a moment of rest, or are on their way. */
  | { readonly kind: 'saving' }
  /** The server was not reached; it is tried again. `isKept`: the work would survive closing the tab. */
  | { readonly kind: 'offline'; readonly attempts: number; readonly isKept: boolean }
  /** EA5: someone else saved meanwhile. Nothing is sent until the person has chosen. */
  | { readonly kind: 'conflict'; readonly revision: number; readonly updatedAt: number; readonly isKept: boolean }
  /** The server does not take it, and asking again would not help. */
  | { readonly kind: 'failed'; readonly reason: RefusalReason; readonly isKept: boolean };

export interface AutosaveOptions {
  readonly editor: Pick<Editor, 'store' | 'replaceDocument'>;
  readonly route: DocumentRoute;
  readonly drafts: DraftStore;
  readonly timers: { setTimeout(run: () => void, delayMs: number): number; clearTimeout(handle: number): void };
  /** Milliseconds since the epoch. */
  now(): number;
  /** Uniform in [0, 1); spreads the retries of many browsers after a restart of the server. */
  random(): number;
  /** The server's revision that the editor's document is, or begins from. */
  readonly revision: number;
  /** How the document got here: as the server has it, from a draft that goes on from it, or from one that does not (see `chooseRecovery`). */
  readonly start: { readonly kind: 'saved' } | { readonly kind: 'unsaved'; readonly sent: Draft['sent'] } | { readonly kind: 'conflict'; readonly revision: number; readonly updatedAt: number };
}

export interface Autosave {
  getState(): AutosaveState;
  /** @returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Saves what is unsaved without waiting for rest: on page hide, and when the browser is online again. */
  flush(): void;
  /** Someone saved this revision, perhaps this page itself. What is unchanged here follows it (EA6). */
  noticeRevision(revision: number): void;
  /** EA5: saves this document over the other. */
  keepMine(): void;
  /** EA5: puts the server's document in place of this one. */
  takeTheirs(): Promise<Result<void, LoadFailure>>;
  /** The server's revision that the editor's document is now; null where something is unsaved. */
  savedRevision(): number | null;
  /** Stops watching and sending. What is unsaved stays in the draft. */
  stop(): void;
}

/** EA1: a save waits until nothing has changed for as long as `restMs`, but never longer than `maxWaitMs`. */
export const autosaveDelays = { restMs: 800, maxWaitMs: 5_000, draftMs: 200, requestMs: 20_000, firstRetryMs: 1_000, maxRetryMs: 30_000 } as const;

/** Keeps the server's copy of a project up to date with the editor's. */
export function createAutosave(options: AutosaveOptions): Autosave {
  return new AutosaveMachine(options);
}

/** Its functions are bound to it, so that they can be handed on by themselves. */
class AutosaveMachine implements Autosave {
  private state: AutosaveState = { kind: 'saved' };
  private readonly listeners = new Set<() => void>();
  private readonly stopWatching: () => void;
  private baseRevision: number;
  /** The `changeCount` that the server has; −1 where what was opened is not what it has. */
  private savedChangeCount: number;
  /** What was sent since the last answer, by digest, with the `changeCount` of each: the server may have any of it or none. */
  private readonly sent = new Map<string, number>();
  private request: AbortController | null = null;
  private firstUnsavedAt: number | null = null;
  private saveTimer: number | null = null;
  private draftTimer: number | null = null;
  private draftWork: Promise<void> = Promise.resolve();
  private isKept = false;
  private attempts = 0;
  private noticedRevision = 0;
  private isStopped = false;

  constructor(private readonly options: AutosaveOptions) {
    const { editor, revision, start } = options;
    this.baseRevision = revision;
    this.savedChangeCount = start.kind === 'saved' ? this.changeCount : -1;
    this.stopWatching = editor.store.subscribe((state, previous) => {
      if (state.changeCount !== previous.changeCount && state.changeCount !== this.savedChangeCount) this.noticeChange();
    });
    if (start.kind === 'conflict') {
      this.setState({ ...start, isKept: false });
      this.keepDraft();
    } else if (start.kind === 'unsaved') {
      // EA4: what the page before sent as it went may reach the server only after this page was made.
      for (const digest of start.sent) this.sent.set(digest, -1);
      this.sent.set(documentDigest(editor.store.getState().document), this.changeCount);
      this.noticeChange();
    }
  }

  readonly getState = (): AutosaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly flush = (): void => {
    if (!this.isUnsaved || this.state.kind === 'conflict') return;
    this.keepDraft();
    void this.save();
  };

  readonly noticeRevision = (revision: number): void => {
    this.noticedRevision = Math.max(this.noticedRevision, revision);
    if (this.request === null && this.noticedRevision > this.baseRevision && !this.isUnsaved) void this.takeTheirs();
  };

  readonly keepMine = (): void => {
    if (this.state.kind !== 'conflict') return;
    this.baseRevision = this.state.revision;
    this.setState({ kind: 'saving' });
    void this.save();
  };

  readonly takeTheirs = async (): Promise<Result<void, LoadFailure>> => {
    const { editor, route } = this.options;
    const changeCount = this.changeCount;
    const theirs = await this.withTimeLimit((signal) => route.load(signal));
    if (this.isStopped) return ok(undefined);
    // EA6: what was changed while theirs was on its way is not thrown away; the next save meets the conflict.
    if (!theirs.ok || this.changeCount !== changeCount) {
      if (this.state.kind === 'saving') this.scheduleSave(autosaveDelays.restMs);
      return theirs.ok ? err({ code: 'unreachable' }) : theirs;
    }
    this.baseRevision = theirs.value.revision;
    this.savedChangeCount = changeCount + 1;
    this.sent.clear();
    editor.replaceDocument(theirs.value.document);
    this.savedChangeCount = this.changeCount;
    this.settle();
    return ok(undefined);
  };

  readonly savedRevision = (): number | null => (this.isUnsaved ? null : this.baseRevision);

  readonly stop = (): void => {
    this.isStopped = true;
    this.stopWatching();
    this.cancelTimer('saveTimer');
    this.cancelTimer('draftTimer');
    this.listeners.clear();
  };

  private get changeCount(): number {
    return this.options.editor.store.getState().changeCount;
  }

  private get isUnsaved(): boolean {
    return this.changeCount !== this.savedChangeCount;
  }

  private noticeChange(): void {
    this.draftTimer ??= this.after(autosaveDelays.draftMs, () => this.keepDraft());
    if (this.state.kind === 'conflict') return;
    // EA3: while the server is away, its retries stand; a change asks for no further one.
    if (this.state.kind === 'offline') return;
    this.setState({ kind: 'saving' });
    const now = this.options.now();
    this.firstUnsavedAt ??= now;
    const restMs = Math.max(0, Math.min(autosaveDelays.restMs, this.firstUnsavedAt + autosaveDelays.maxWaitMs - now));
    this.scheduleSave(restMs);
  }

  private scheduleSave(delayMs: number): void {
    this.cancelTimer('saveTimer');
    this.saveTimer = this.after(delayMs, () => {
      this.saveTimer = null;
      void this.save();
    });
  }

  /** EA2: one request at a time; what changes meanwhile is the next one's. */
  private async save(): Promise<void> {
    if (this.request !== null || this.isStopped || !this.isUnsaved) return;
    this.cancelTimer('saveTimer');
    const { document, changeCount } = this.options.editor.store.getState();
    const uncertain = new Map(this.sent);
    const digest = documentDigest(document);
    this.firstUnsavedAt = null;
    const outcome = await this.withTimeLimit((signal) => {
      this.sent.set(digest, changeCount);
      this.keepDraft();
      return this.options.route.save(this.baseRevision, document, signal);
    });
    if (this.isStopped) return;
    if (outcome.kind === 'conflict' && uncertain.size > 0) await this.resolveUncertain(uncertain, outcome);
    else this.take(outcome, changeCount);
  }

  private take(outcome: SaveOutcome, changeCount: number): void {
    if (outcome.kind === 'unreachable') {
      this.retryLater();
      return;
    }
    this.sent.clear();
    switch (outcome.kind) {
      case 'saved':
        this.baseRevision = outcome.revision;
        this.savedChangeCount = changeCount;
        this.settle();
        return;
      case 'conflict':
        this.setState({ ...outcome, isKept: this.isKept });
        return;
      case 'refused':
        this.setState({ kind: 'failed', reason: outcome.reason, isKept: this.isKept });
        return;
      default:
        unreachable(outcome);
    }
  }

  /** EA4: the one who saved meanwhile may be this very page, with a request whose answer was lost. Then there is no conflict. */
  private async resolveUncertain(uncertain: ReadonlyMap<string, number>, conflict: Extract<SaveOutcome, { kind: 'conflict' }>): Promise<void> {
    const server = await this.withTimeLimit((signal) => this.options.route.load(signal));
    if (this.isStopped) return;
    if (!server.ok) {
      this.retryLater();
      return;
    }
    const ownChangeCount = uncertain.get(documentDigest(server.value.document));
    if (ownChangeCount === undefined) this.take(conflict, this.savedChangeCount);
    else this.take({ kind: 'saved', revision: server.value.revision }, ownChangeCount);
  }

  /** After an answer: rest, or go on with what has changed since. */
  private settle(): void {
    this.attempts = 0;
    if (this.isUnsaved) {
      this.setState({ kind: 'saving' });
      this.keepDraft();
      this.scheduleSave(autosaveDelays.restMs);
      return;
    }
    this.setState({ kind: 'saved' });
    this.cancelTimer('draftTimer');
    this.storeDraft((drafts) => drafts.clear());
    if (this.noticedRevision > this.baseRevision) void this.takeTheirs();
  }

  /** EA3: 1 s, 2 s, 4 s … up to 30 s, each shortened by up to a half at random. */
  private retryLater(): void {
    const delayMs = Math.min(autosaveDelays.maxRetryMs, autosaveDelays.firstRetryMs * 2 ** this.attempts);
    this.attempts += 1;
    this.setState({ kind: 'offline', attempts: this.attempts, isKept: this.isKept });
    this.scheduleSave(delayMs * (1 - this.options.random() / 2));
  }

  /** EA8: the unsaved document, on this device. */
  private keepDraft(): void {
    this.cancelTimer('draftTimer');
    const { document } = this.options.editor.store.getState();
    const draft = { baseRevision: this.baseRevision, document, sent: [...this.sent.keys()], keptAt: this.options.now() };
    this.storeDraft((drafts) => drafts.keep(draft), true);
  }

  /** One after the other, so that an older draft never lands on a newer one. Storage that fails is reported by `isKept`, nothing else. */
  private storeDraft(work: (drafts: DraftStore) => Promise<void>, keeps = false): void {
    this.draftWork = this.draftWork
      .then(() => work(this.options.drafts))
      .then(
        () => this.setKept(keeps),
        () => this.setKept(false),
      );
  }

  private setKept(isKept: boolean): void {
    this.isKept = isKept;
    if ('isKept' in this.state && this.state.isKept !== isKept) this.setState({ ...this.state, isKept });
  }

  private setState(state: AutosaveState): void {
    if (state.kind === this.state.kind && JSON.stringify(state) === JSON.stringify(this.state)) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private async withTimeLimit<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const request = new AbortController();
    this.request = request;
    const limit = this.after(autosaveDelays.requestMs, () => request.abort());
    try {
      return await work(request.signal);
    } finally {
      this.options.timers.clearTimeout(limit);
      this.request = null;
    }
  }

  private after(delayMs: number, run: () => void): number {
    return this.options.timers.setTimeout(run, delayMs);
  }

  private cancelTimer(name: 'saveTimer' | 'draftTimer'): void {
    const handle = this[name];
    if (handle !== null) this.options.timers.clearTimeout(handle);
    this[name] = null;
  }
}
