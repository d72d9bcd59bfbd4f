import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import type { PlacementNames } from '@/lib/editor/commands/placement';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff, diffDocuments, emptyDiff } from '@/lib/editor/document/diff';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
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
  return new DocumentEditor(options);
}

/** Its functions are bound to it, so that they can be handed on by themselves. */
class DocumentEditor implements Editor {
  readonly store: StoreApi<EditorState>;
  readonly playhead = createStore<PlayheadState>(() => ({ ticks: 0, seekCount: 0, motion: 'paused', rate: 1, isLooping: false }));
  readonly view = createStore<ViewState>(() => initialView);
  readonly newId: EditorOptions['newId'];
  readonly trackName: EditorOptions['trackName'];
  private history: History = emptyHistory;
  /** The open gesture and the commands of its last accepted preview. */
  private open: { readonly gesture: Gesture; readonly commands: readonly Command[] } | null = null;

  constructor({ document, newId, trackName }: EditorOptions) {
    this.newId = newId;
    this.trackName = trackName;
    this.store = createStore<EditorState>(() => ({
      document,
      preview: null,
      selectedClipIds: [],
      nextUndo: null,
      nextRedo: null,
      clipboard: [],
      changeCount: 0,
    }));
  }

  readonly run = (input: Command | readonly Command[]): Result<void, CommandError> => {
    const commands: readonly Command[] = 'type' in input ? [input] : input;
    const [first] = commands;
    if (first === undefined) return ok(undefined);
    const { document } = this.store.getState();
    const diff = runCommands(document, commands);
    if (!diff.ok) return diff;
    const recorded = recordStep(this.history, { commandType: first.type, diff: diff.value });
    if (recorded !== this.history) this.show(recorded, applyDiff(document, diff.value));
    return ok(undefined);
  };

  readonly beginGesture = (): Gesture => {
    this.cancelGesture();
    const gesture: Gesture = {
      preview: (commands) => (this.open?.gesture === gesture ? this.previewGesture(gesture, commands) : ok(undefined)),
      commit: () => (this.open?.gesture === gesture ? this.commitGesture(this.open.commands) : ok(undefined)),
      cancel: () => {
        if (this.open?.gesture === gesture) this.cancelGesture();
      },
    };
    this.open = { gesture, commands: [] };
    return gesture;
  };

  readonly cancelGesture = (): boolean => {
    const wasOpen = this.open !== null;
    this.open = null;
    if (this.store.getState().preview !== null) this.store.setState({ preview: null });
    return wasOpen;
  };

  readonly undo = (): boolean => this.travel(undoStep);

  readonly redo = (): boolean => this.travel(redoStep);

  readonly getHistory = (): History => this.history;

  readonly restoreHistory = (history: History): boolean => {
    if (this.history.steps.length > 0) return false;
    this.show(history, this.store.getState().document);
    return true;
  };

  readonly select = (clipIds: readonly string[]): void => {
    this.store.setState(({ document }) => ({ selectedClipIds: existingClips(document, clipIds) }));
    this.leaveCropOfOthers();
  };

  readonly copy = (clips: readonly Clip[]): void => {
    this.store.setState({ clipboard: clips });
  };

  readonly seek = (ticks: number): void => {
    const { frameRate } = this.store.getState().document.canvas;
    const target = nearestFrameTicks(Math.min(Math.max(ticks, 0), documentLimits.endTicks), frameRate);
    this.playhead.setState(({ seekCount }) => ({ ticks: target, seekCount: seekCount + 1 }));
  };

  readonly bringBack = (earlier: ProjectDocument): boolean => {
    this.cancelGesture();
    const { document } = this.store.getState();
    const diff = diffDocuments(document, earlier);
    const recorded = recordStep(this.history, { commandType: 'restore-version', diff });
    if (recorded === this.history) return false;
    this.show(recorded, applyDiff(document, diff));
    return true;
  };

  readonly replaceDocument = (document: ProjectDocument): void => {
    this.cancelGesture();
    this.show(emptyHistory, document);
  };

  private previewGesture(gesture: Gesture, commands: readonly Command[]): Result<void, CommandError> {
    const { document } = this.store.getState();
    const diff = commands.length === 0 ? ok(emptyDiff) : runCommands(document, commands);
    if (!diff.ok) return diff;
    this.open = { gesture, commands };
    this.store.setState({ preview: applyDiff(document, diff.value) });
    return ok(undefined);
  }

  private commitGesture(commands: readonly Command[]): Result<void, CommandError> {
    this.open = null;
    const outcome = this.run(commands);
    // A step has replaced the preview already, together with the document, so that nothing flickers; without one it goes now.
    this.cancelGesture();
    return outcome;
  }

  private travel(step: typeof undoStep): boolean {
    this.cancelGesture();
    const next = step(this.history, this.store.getState().document);
    if (next !== null) this.show(next.history, next.document);
    return next !== null;
  }

  private show(history: History, document: ProjectDocument): void {
    this.history = history;
    this.store.setState((state) => ({
      document,
      preview: this.previewOn(document),
      selectedClipIds: existingClips(document, state.selectedClipIds),
      nextUndo: undoableStep(history),
      nextRedo: redoableStep(history),
      changeCount: state.document === document ? state.changeCount : state.changeCount + 1,
    }));
    this.leaveCropOfOthers();
  }

  /** ES5 */
  private leaveCropOfOthers(): void {
    const { croppingClipId } = this.view.getState();
    if (croppingClipId !== null && !this.store.getState().selectedClipIds.includes(croppingClipId)) this.view.setState({ croppingClipId: null });
  }

  /** What the open gesture makes of a document; null where there is none or it does not fit. */
  private previewOn(document: ProjectDocument): ProjectDocument | null {
    if (this.open === null || this.open.commands.length === 0) return null;
    const diff = runCommands(document, this.open.commands);
    return diff.ok ? applyDiff(document, diff.value) : null;
  }
}

/** The same list where nothing is missing, so that watchers of the selection are not woken. */
function existingClips(document: ProjectDocument, clipIds: readonly string[]): readonly string[] {
  const existing = [...new Set(clipIds)].filter((clipId) => findClip(document, clipId) !== null);
  return existing.length === clipIds.length ? clipIds : existing;
}
