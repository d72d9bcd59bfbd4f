import type { Result } from '@/lib/base/result';
import { defineActions } from '@/lib/editor/actions/action';
import { done, playheadOf, selectedClips, selectedIds } from '@/lib/editor/actions/at-hand';
import type { CommandError } from '@/lib/editor/commands/command';
import { placeCopies } from '@/lib/editor/commands/placement';
import type { Clip } from '@/lib/editor/document/model';
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
    run: ({ editor }) => insertCopies(editor, editor.store.getState().clipboard, playheadOf(editor)),
  },
  duplicate: {
    shortcuts: ['mod+d'],
    needs: ['selection'],
    run: ({ editor }) => insertCopies(editor, selectedClips(editor), Math.max(...selectedClips(editor).map(clipEndTicks))),
  },
});

/** Inserts copies and selects them. */
function insertCopies(editor: Editor, clips: readonly Clip[], atTicks: number): Result<void, CommandError> {
  const commands = placeCopies(editor.store.getState().document, clips, atTicks, editor);
  const outcome = editor.run(commands);
  if (outcome.ok) editor.select(commands.flatMap((command) => (command.type === 'insert-clip' ? [command.clip.id] : [])));
  return outcome;
}
