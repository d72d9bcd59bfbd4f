import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { Autosave, AutosaveOptions, AutosaveState } from '@/lib/editor/autosave/autosave';
import { createAutosave } from '@/lib/editor/autosave/autosave';
import type { DocumentRoute, LoadFailure } from '@/lib/editor/autosave/document-route';
import type { Draft, DraftStore, Recovery } from '@/lib/editor/autosave/drafts';
import { chooseRecovery } from '@/lib/editor/autosave/drafts';
import type { Editor } from '@/lib/editor/editor-model';

/** Autosave as the editor's parts see it: it exists from the first paint on, and begins to work when the page does. */
export interface SaveControl {
  readonly store: StoreApi<AutosaveState>;
  /** Takes up what an earlier page left unsaved, then keeps the server up to date. Answers what became of the leftovers. */
  start(): Promise<Recovery['kind']>;
  stop(): void;
  flush(): void;
  noticeRevision(revision: number): void;
  keepMine(): void;
  takeTheirs(): Promise<Result<void, LoadFailure>>;
  /** The server's revision that the document is now; null where something is unsaved, and before it has begun. */
  savedRevision(): number | null;
}

interface SaveControlOptions {
  readonly editor: Editor;
  readonly revision: number;
  readonly route: DocumentRoute;
  readonly openDrafts: () => DraftStore & { close(): void };
  readonly timers: AutosaveOptions['timers'];
  readonly now: () => number;
  readonly random: () => number;
}

export function createSaveControl(options: SaveControlOptions): SaveControl {
  const { editor, revision, route, timers, now, random } = options;
  const store = createStore<AutosaveState>(() => ({ kind: 'saved' }));
  let running: { readonly autosave: Autosave; readonly close: () => void } | null = null;
  let startCount = 0;
  /** Others may save before autosave has begun. */
  let noticedRevision = 0;

  const begin = (start: AutosaveOptions['start'], drafts: DraftStore & { close(): void }, leftovers: Draft[]): void => {
    const autosave = createAutosave({ editor, route, drafts, timers, now, random, revision, start });
    const show = () => {
      const state = autosave.getState();
      store.setState(state, true);
      // What an earlier page left is the server's now, or the person chose the other: it is not offered again.
      if (state.kind === 'saved') for (const draft of leftovers.splice(0)) void drafts.discard(draft.sessionId).catch(() => undefined);
    };
    autosave.subscribe(show);
    running = {
      autosave,
      close: () => {
        autosave.stop();
        drafts.close();
      },
    };
    show();
    autosave.noticeRevision(noticedRevision);
  };

  return {
    store,
    async start() {
      const thisStart = (startCount += 1);
      const drafts = options.openDrafts();
      const leftovers = await drafts.orphans().catch((): readonly Draft[] => []);
      if (thisStart !== startCount) {
        drafts.close();
        return 'none';
      }
      const { document, changeCount } = editor.store.getState();
      const recovery = changeCount === 0 ? chooseRecovery(leftovers, { revision, document }) : ({ kind: 'none' } as const);
      if (recovery.kind !== 'none') editor.replaceDocument(recovery.draft.document);
      begin(startOf(recovery, changeCount > 0, revision, now()), drafts, changeCount === 0 ? [...leftovers] : []);
      return recovery.kind;
    },
    stop() {
      startCount += 1;
      running?.autosave.flush();
      running?.close();
      running = null;
    },
    flush: () => running?.autosave.flush(),
    noticeRevision: (noticed) => {
      noticedRevision = Math.max(noticedRevision, noticed);
      running?.autosave.noticeRevision(noticed);
    },
    keepMine: () => running?.autosave.keepMine(),
    takeTheirs: async () => (await running?.autosave.takeTheirs()) ?? ok(undefined),
    savedRevision: () => running?.autosave.savedRevision() ?? null,
  };
}

function startOf(recovery: Recovery, isChanged: boolean, revision: number, now: number): AutosaveOptions['start'] {
  switch (recovery.kind) {
    case 'none':
      return isChanged ? { kind: 'unsaved', sent: [] } : { kind: 'saved' };
    case 'restore':
      return { kind: 'unsaved', sent: recovery.draft.sent };
    case 'conflict':
      return { kind: 'conflict', revision, updatedAt: now };
  }
}
