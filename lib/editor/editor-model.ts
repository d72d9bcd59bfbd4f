import type { StoreApi } from 'zustand/vanilla';
import type { Result } from '@/lib/base/result';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import type { PlacementNames } from '@/lib/editor/commands/placement';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import type { History, Step } from '@/lib/editor/history';
import type { ViewState } from '@/lib/editor/view';

/** What an editor knows of the project and of the person's work on it. Values are replaced, never changed in place. */
export interface EditorState {
  /** The document as the last finished step left it. */
  readonly document: ProjectDocument;
  /** What a gesture in progress would make of it; null while there is none. Never saved, never in the history (EH5). */
  readonly preview: ProjectDocument | null;
  /** In the order in which they were selected; each is a clip of `document`. */
  readonly selectedClipIds: readonly string[];
  /** The steps that undo and redo would take, for menus; null where there is none. */
  readonly nextUndo: Step | null;
  readonly nextRedo: Step | null;
  /** What paste would insert, as it was when it was copied. */
  readonly clipboard: readonly Clip[];
  /** Grows by one whenever `document` becomes another one. Autosave compares it. */
  readonly changeCount: number;
}

/** Times the usual speed; negative is backwards (ER1). */
export type PlayRate = 1 | 2 | 4 | 8 | -1 | -2 | -4;

/** Kept in a store of its own, because it changes with every frame of playback. */
export interface PlayheadState {
  readonly ticks: number;
  /** Grows by one whenever someone puts the playhead somewhere, as playback itself does not. */
  readonly seekCount: number;
  /** `starting` until the first sound is decoded. */
  readonly motion: 'paused' | 'starting' | 'playing';
  /** How fast it plays; 1 while it is paused. */
  readonly rate: PlayRate;
  /** Whether playing begins anew at the end instead of stopping there (ER4). No part of the document. */
  readonly isLooping: boolean;
}

/** A change in progress, such as a drag: any number of previews, then one step or none. */
export interface Gesture {
  /**
   * Shows what `commands` would make of the document as it is without this gesture (previews do not add up). A refusal leaves the last
   * preview that was accepted. After its end a gesture does nothing more.
   */
  preview(commands: readonly Command[]): Result<void, CommandError>;
  /** Makes the last accepted preview one step. Refused where the document has changed meanwhile so that it no longer fits. */
  commit(): Result<void, CommandError>;
  /** Shows the document as it is. */
  cancel(): void;
}

export interface Editor extends PlacementNames {
  readonly store: StoreApi<EditorState>;
  readonly playhead: StoreApi<PlayheadState>;
  /** Kept in a store of its own, because it changes with every frame of scrolling and zooming. */
  readonly view: StoreApi<ViewState>;
  /** Runs commands as one step: all of them or none. */
  run(commands: Command | readonly Command[]): Result<void, CommandError>;
  /** Begins a gesture; one that is still open is cancelled. */
  beginGesture(): Gesture;
  /** Cancels the open gesture; false where there is none. */
  cancelGesture(): boolean;
  /** An open gesture is cancelled first. False where there is nothing to undo. */
  undo(): boolean;
  redo(): boolean;
  getHistory(): History;
  /** Takes up steps that were kept for this very document (`historyFits`); false where there are some already. */
  restoreHistory(history: History): boolean;
  /** Ids that are no clips are left out. */
  select(clipIds: readonly string[]): void;
  /** What paste will insert. */
  copy(clips: readonly Clip[]): void;
  /** Moves the playhead to the frame boundary nearest to `ticks`, within the timeline. */
  seek(ticks: number): void;
  /** Makes the document what it was in an earlier version, as one step that can be undone; false where nothing differs. */
  bringBack(earlier: ProjectDocument): boolean;
  /** Puts another document in place of this one and forgets the history, as when the server's version is taken. */
  replaceDocument(document: ProjectDocument): void;
}

/** What is to be drawn now: the gesture's preview where there is one. */
export function visibleDocument(state: Pick<EditorState, 'document' | 'preview'>): ProjectDocument {
  return state.preview ?? state.document;
}
