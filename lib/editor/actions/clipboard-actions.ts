import type { Result } from '@/lib/base/result';
import { defineActions } from '@/lib/editor/actions/action';
import { done, playheadOf, selectedClips, selectedIds } from '@/lib/editor/actions/at-hand';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import { pasteAttributes } from '@/lib/editor/commands/paste-attributes';
import { placeInserted } from '@/lib/editor/commands/place-inserted';
import { placeCopies } from '@/lib/editor/commands/placement';
import { clipEndTicks } from '@/lib/editor/document/read';
import type { Editor } from '@/lib/editor/editor-model';

export const clipboardActions = defineActions('clipboard', {
  copy: {
    shortcuts: ['mod+c'],
    needs: ['selection'],
    run: ({ editor }) => done(editor.copy(selectedClips(editor))),
  },
  cut: {
    shortcuts: ['mod+x'],
    needs: ['selection'],
    run: ({ editor }) => {
      const clips = selectedClips(editor);
      const outcome = editor.run({ type: 'delete-clips', clipIds: selectedIds(editor) });
      if (outcome.ok) editor.copy(clips);
      return outcome;
    },
  },
  paste: {
    shortcuts: ['mod+v'],
    needs: ['clipboard'],
    run: ({ editor }) => insert(editor, placeCopies(editor.store.getState().document, editor.store.getState().clipboard, playheadOf(editor), editor)),
  },
  'paste-insert': {
    shortcuts: ['mod+shift+v'],
    needs: ['clipboard'],
    run: ({ editor }) => insert(editor, placeInserted(editor.store.getState().document, editor.store.getState().clipboard, playheadOf(editor), editor)),
  },
  'paste-attributes': {
    shortcuts: ['mod+alt+v'],
    needs: ['clipboard', 'selection'],
    run: ({ editor }) => {
      const [source] = editor.store.getState().clipboard;
      return source === undefined ? done(null) : editor.run(pasteAttributes(source, selectedClips(editor)));
    },
  },
  duplicate: {
    shortcuts: ['mod+d'],
    needs: ['selection'],
    run: ({ editor }) => insert(editor, placeCopies(editor.store.getState().document, selectedClips(editor), Math.max(...selectedClips(editor).map(clipEndTicks)), editor)),
  },
});

/** Runs them and selects what they made. */
function insert(editor: Editor, commands: readonly Command[]): Result<void, CommandError> {
  const outcome = editor.run(commands);
  if (outcome.ok) editor.select(commands.flatMap((command) => (command.type === 'insert-clip' ? [command.clip.id] : [])));
  return outcome;
}
