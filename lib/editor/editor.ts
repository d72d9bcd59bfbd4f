import { createStore } from 'zustand/vanilla';
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import type { PlacementNames } from '@/lib/editor/commands/placement';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff, emptyDiff } from '@/lib/editor/document/diff';
import { documentLimits } from '@/lib/editor/document/limits';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import { nearestFrameTicks } from '@/lib/editor/document/time';
import type { Editor, EditorState, Gesture, PlayheadState } from '@/lib/editor/editor-model';
import type { History } from '@/lib/editor/history';
import { emptyHistory, recordStep, redoableStep, redoStep, undoableStep, undoStep } from '@/lib/editor/history';
import type { ViewState } from '@/lib/editor/view';
import { initialView } from '@/lib/editor/view';

export interface EditorOptions extends PlacementNames {
  /** Valid by `parseDocument`. */
  readonly document: ProjectDocument;
}

/** One editor on one project: the document with its history, the selection, the playhead and the view. Knows no browser and no server. */
export function createEditor(options: EditorOptions): Editor {
  const store = createStore<EditorState>(() => ({
    document: options.document,
    preview: null,
    selectedClipIds: [],
    nextUndo: null,
    nextRedo: null,
    clipboard: [],
    changeCount: 0,
  }));
  const playhead = createStore<PlayheadState>(() => ({ ticks: 0, seekCount: 0, motion: 'paused' }));
  const view = createStore<ViewState>(() => initialView);
  let history: History = emptyHistory;
  /** The open gesture and the commands of its last accepted preview. */
  let open: { readonly gesture: Gesture; readonly commands: readonly Command[] } | null = null;

  /** What the open gesture makes of a document; null where there is none or it does not fit. */
  const previewOn = (document: ProjectDocument): ProjectDocument | null => {
    if (open === null || open.commands.length === 0) return null;
    const diff = runCommands(document, open.commands);
    return diff.ok ? applyDiff(document, diff.value) : null;
  };

  const show = (next: { readonly history: History; readonly document: ProjectDocument }): void => {
    history = next.history;
    store.setState((state) => ({
      document: next.document,
      preview: previewOn(next.document),
      selectedClipIds: existingClips(next.document, state.selectedClipIds),
      nextUndo: undoableStep(history),
      nextRedo: redoableStep(history),
      changeCount: state.document === next.document ? state.changeCount : state.changeCount + 1,
    }));
  };

  const run = (input: Command | readonly Command[]): Result<void, CommandError> => {
    const commands: readonly Command[] = 'type' in input ? [input] : input;
    const [first] = commands;
    if (first === undefined) return ok(undefined);
    const { document } = store.getState();
    const diff = runCommands(document, commands);
    if (!diff.ok) return diff;
    const recorded = recordStep(history, { commandType: first.type, diff: diff.value });
    if (recorded !== history) show({ history: recorded, document: applyDiff(document, diff.value) });
    return ok(undefined);
  };

  const cancelGesture = (): boolean => {
    const wasOpen = open !== null;
    open = null;
    store.setState({ preview: null });
    return wasOpen;
  };

  const beginGesture = (): Gesture => {
    cancelGesture();
    const gesture: Gesture = {
      preview(commands) {
        if (open?.gesture !== gesture) return ok(undefined);
        const { document } = store.getState();
        const diff = commands.length === 0 ? ok(emptyDiff) : runCommands(document, commands);
        if (!diff.ok) return diff;
        open = { gesture, commands };
        store.setState({ preview: applyDiff(document, diff.value) });
        return ok(undefined);
      },
      commit() {
        if (open?.gesture !== gesture) return ok(undefined);
        const { commands } = open;
        open = null;
        const outcome = run(commands);
        // A step has replaced the preview already, together with the document; without one it goes now.
        if (store.getState().preview !== null) store.setState({ preview: null });
        return outcome;
      },
      cancel() {
        if (open?.gesture === gesture) cancelGesture();
      },
    };
    open = { gesture, commands: [] };
    return gesture;
  };

  const travel = (step: typeof undoStep): boolean => {
    cancelGesture();
    const next = step(history, store.getState().document);
    if (next !== null) show(next);
    return next !== null;
  };

  return {
    store,
    playhead,
    view,
    newId: options.newId,
    trackName: options.trackName,
    run,
    beginGesture,
    cancelGesture,
    undo: () => travel(undoStep),
    redo: () => travel(redoStep),
    select: (clipIds) => store.setState(({ document }) => ({ selectedClipIds: existingClips(document, clipIds) })),
    copy: (clips) => store.setState({ clipboard: clips }),
    seek(ticks) {
      const { frameRate } = store.getState().document.canvas;
      const target = nearestFrameTicks(Math.min(Math.max(ticks, 0), documentLimits.endTicks), frameRate);
      playhead.setState(({ seekCount }) => ({ ticks: target, seekCount: seekCount + 1 }));
    },
    replaceDocument(document) {
      cancelGesture();
      show({ history: emptyHistory, document });
    },
  };
}

/** The same list where nothing is missing, so that watchers of the selection are not woken. */
function existingClips(document: ProjectDocument, clipIds: readonly string[]): readonly string[] {
  const existing = [...new Set(clipIds)].filter((clipId) => findClip(document, clipId) !== null);
  return existing.length === clipIds.length ? clipIds : existing;
}
