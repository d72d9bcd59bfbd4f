import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { ActionContext, EditorAction } from '@/lib/editor/actions/action';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import { placeCopies } from '@/lib/editor/commands/placement';
import { planMove } from '@/lib/editor/commands/plan-move';
import type { Clip } from '@/lib/editor/document/model';
import { clipAt, clipEndTicks, findClip, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerFrame } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';

export const editingActions: readonly EditorAction[] = [
  {
    name: 'undo',
    shortcuts: ['mod+z'],
    isEnabled: ({ editor }) => editor.store.getState().nextUndo !== null,
    run: ({ editor }) => done(editor.undo()),
  },
  {
    name: 'redo',
    shortcuts: ['mod+shift+z', 'mod+y'],
    isEnabled: ({ editor }) => editor.store.getState().nextRedo !== null,
    run: ({ editor }) => done(editor.redo()),
  },
  {
    name: 'split',
    shortcuts: ['s', 'mod+b'],
    isEnabled: ({ editor }) => clipsToCut(editor).length > 0,
    run: ({ editor }) =>
      editor.run(
        clipsToCut(editor).map((clip) => ({ type: 'split-clip', clipId: clip.id, atTicks: playheadOf(editor), newClipId: editor.newId() })),
      ),
  },
  trimAction('trim-start', 'q', 'start'),
  trimAction('trim-end', 'w', 'end'),
  moveAction('nudge-back', ',', (frameTicks) => ({ deltaTicks: -frameTicks, tracksUp: 0 })),
  moveAction('nudge-forward', '.', (frameTicks) => ({ deltaTicks: frameTicks, tracksUp: 0 })),
  moveAction('move-up', 'mod+arrowup', () => ({ deltaTicks: 0, tracksUp: 1 })),
  moveAction('move-down', 'mod+arrowdown', () => ({ deltaTicks: 0, tracksUp: -1 })),
  {
    name: 'delete',
    shortcuts: ['delete', 'backspace'],
    isEnabled: hasSelection,
    run: ({ editor }) => editor.run({ type: 'delete-clips', clipIds: selectedIds(editor) }),
  },
  {
    name: 'ripple-delete',
    shortcuts: ['shift+delete', 'shift+backspace'],
    isEnabled: hasSelection,
    run: ({ editor }) => editor.run({ type: 'ripple-delete', clipIds: selectedIds(editor) }),
  },
  {
    name: 'copy',
    shortcuts: ['mod+c'],
    isEnabled: hasSelection,
    run: ({ editor }) => done(editor.copy(selectedClips(editor))),
  },
  {
    name: 'cut',
    shortcuts: ['mod+x'],
    isEnabled: hasSelection,
    run: ({ editor }) => {
      const clips = selectedClips(editor);
      const outcome = editor.run({ type: 'delete-clips', clipIds: selectedIds(editor) });
      if (outcome.ok) editor.copy(clips);
      return outcome;
    },
  },
  {
    name: 'paste',
    shortcuts: ['mod+v'],
    isEnabled: ({ editor }) => editor.store.getState().clipboard.length > 0,
    run: ({ editor }) => insertCopies(editor, editor.store.getState().clipboard, playheadOf(editor)),
  },
  {
    name: 'duplicate',
    shortcuts: ['mod+d'],
    isEnabled: hasSelection,
    run: ({ editor }) => insertCopies(editor, selectedClips(editor), Math.max(...selectedClips(editor).map(clipEndTicks))),
  },
  {
    name: 'select-all',
    shortcuts: ['mod+a'],
    isEnabled: ({ editor }) => Object.keys(editor.store.getState().document.clips).length > 0,
    run: ({ editor }) => done(editor.select(Object.keys(editor.store.getState().document.clips))),
  },
  {
    name: 'deselect',
    shortcuts: ['escape'],
    // EK4: Escape leaves what is going on first and the selection second.
    isEnabled: (context) => hasSelection(context) || context.editor.store.getState().preview !== null,
    run: ({ editor }) => done(editor.cancelGesture() || editor.select([])),
  },
];

/** EK5: a cut is made in the selected clips that the playhead is in; where none of them is, in every clip that it is in and that may be changed. */
function clipsToCut(editor: Editor): readonly Clip[] {
  const { document, selectedClipIds } = editor.store.getState();
  const ticks = playheadOf(editor);
  const cuttable = tracksBottomUp(document)
    .filter((track) => !track.locked)
    .flatMap((track) => clipAt(document, track.id, ticks) ?? [])
    .filter((clip) => clip.startTicks < ticks);
  const selected = cuttable.filter((clip) => selectedClipIds.includes(clip.id));
  return selected.length > 0 ? selected : cuttable;
}

function trimAction(name: 'trim-start' | 'trim-end', shortcut: string, edge: 'start' | 'end'): EditorAction {
  return {
    name,
    shortcuts: [shortcut],
    isEnabled: ({ editor }) => clipsToCut(editor).length > 0,
    run: ({ editor }) =>
      editor.run(clipsToCut(editor).map((clip): Command => ({ type: 'trim-clip', clipId: clip.id, edge, toTicks: playheadOf(editor) }))),
  };
}

function moveAction(
  name: 'nudge-back' | 'nudge-forward' | 'move-up' | 'move-down',
  shortcut: string,
  wish: (frameTicks: number) => Parameters<typeof planMove>[2],
): EditorAction {
  return {
    name,
    shortcuts: [shortcut],
    isEnabled: hasSelection,
    run: ({ editor }) => {
      const { document, selectedClipIds } = editor.store.getState();
      return editor.run(planMove(document, selectedClipIds, wish(ticksPerFrame(document.canvas.frameRate))));
    },
  };
}

/** Inserts copies and selects them. */
function insertCopies(editor: Editor, clips: readonly Clip[], atTicks: number): Result<void, CommandError> {
  const commands = placeCopies(editor.store.getState().document, clips, atTicks, editor);
  const outcome = editor.run(commands);
  if (outcome.ok) editor.select(commands.flatMap((command) => (command.type === 'insert-clip' ? [command.clip.id] : [])));
  return outcome;
}

function hasSelection({ editor }: ActionContext): boolean {
  return selectedIds(editor).length > 0;
}

function selectedIds(editor: Editor): readonly string[] {
  return editor.store.getState().selectedClipIds;
}

function selectedClips(editor: Editor): readonly Clip[] {
  const { document, selectedClipIds } = editor.store.getState();
  return selectedClipIds.flatMap((clipId) => findClip(document, clipId) ?? []);
}

function playheadOf(editor: Editor): number {
  return editor.playhead.getState().ticks;
}

/** For what cannot be refused. */
function done(_outcome: unknown): Result<void, CommandError> {
  return ok(undefined);
}
