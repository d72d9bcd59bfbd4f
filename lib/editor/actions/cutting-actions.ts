import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { clipsToCut, playheadOf } from '@/lib/editor/actions/at-hand';

export const cuttingActions = defineActions('cutting', {
  split: {
    shortcuts: ['s', 'mod+b'],
    needs: ['clip-under-playhead'],
    run: ({ editor }) =>
      editor.run(
        clipsToCut(editor).map((clip) => ({ type: 'split-clip', clipId: clip.id, atTicks: playheadOf(editor), newClipId: editor.newId() })),
      ),
  },
  'trim-start': trim('q', 'start'),
  'trim-end': trim('w', 'end'),
});

function trim(shortcut: string, edge: 'start' | 'end'): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['clip-under-playhead'],
    run: ({ editor }) => editor.run(clipsToCut(editor).map((clip) => ({ type: 'trim-clip', clipId: clip.id, edge, toTicks: playheadOf(editor) }))),
  };
}
