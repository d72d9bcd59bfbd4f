import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { clipsToCut, clipsToHold, gapsToClose, playheadOf } from '@/lib/editor/actions/at-hand';
import { freezeFrame } from '@/lib/editor/commands/freeze-frame';

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
  'ripple-trim-start': rippleTrim('shift+q', 'start'),
  'ripple-trim-end': rippleTrim('shift+w', 'end'),
  'freeze-frame': {
    shortcuts: ['shift+f'],
    needs: ['moving-picture-at-playhead'],
    run: ({ editor }) => {
      const { commands, heldClipIds } = freezeFrame(editor.store.getState().document, clipsToHold(editor), playheadOf(editor), editor);
      const outcome = editor.run(commands);
      if (outcome.ok) editor.select(heldClipIds);
      return outcome;
    },
  },
  'close-gap': {
    shortcuts: ['alt+delete', 'alt+backspace'],
    needs: ['gap'],
    run: ({ editor }) =>
      editor.run({
        type: 'move-clips',
        moves: gapsToClose(editor).flatMap(({ durationTicks, clipsAfter }) => clipsAfter.map((clip) => ({ clipId: clip.id, startTicks: clip.startTicks - durationTicks }))),
      }),
  },
});

function trim(shortcut: string, edge: 'start' | 'end'): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['clip-under-playhead'],
    run: ({ editor }) => editor.run(clipsToCut(editor).map((clip) => ({ type: 'trim-clip', clipId: clip.id, edge, toTicks: playheadOf(editor) }))),
  };
}

/** The playhead stays on what it showed: where a start is trimmed, that comes up to where the clip begins. */
function rippleTrim(shortcut: string, edge: 'start' | 'end'): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['clip-under-playhead'],
    run: ({ editor }) => {
      const clips = clipsToCut(editor);
      const outcome = editor.run(clips.map((clip) => ({ type: 'ripple-trim', clipId: clip.id, edge, toTicks: playheadOf(editor) })));
      if (outcome.ok && edge === 'start') editor.seek(Math.min(...clips.map(({ startTicks }) => startTicks)));
      return outcome;
    },
  };
}
